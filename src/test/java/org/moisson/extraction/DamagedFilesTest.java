package org.moisson.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.report.Refusal;

/** What is left of a damaged file is read, and what is lost is said. */
class DamagedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_download_cut_short_gives_the_pages_that_arrived() throws IOException {
        byte[] whole = plainly(threePages());
        String bytes = new String(whole, StandardCharsets.ISO_8859_1);
        int tree = bytes.indexOf("/Type /Pages");
        assertThat(tree).isPositive();
        // the tree of pages is overwritten, and all after the last page is gone
        byte[] cut = Arrays.copyOf(whole, bytes.lastIndexOf("xref\n0"));
        Arrays.fill(cut, tree, tree + 12, (byte) ' ');
        Extraction extraction = read(Files.write(folder.resolve("cut.pdf"), cut));
        assertThat(extraction.pages()).hasSize(3);
        assertThat(extraction.pages().get(2).raw()).contains("Page 3 du bilan");
    }

    @Test
    void a_page_damaged_within_keeps_the_rest_and_says_so() throws IOException {
        Path file = folder.resolve("within.pdf");
        try (PDDocument document = Loader.loadPDF(threePages().toFile())) {
            PDPage page = document.getPage(1);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(page.getMediaBox());
            try (var out = form.getCOSObject().createOutputStream()) {
                out.write("0 0 m 10 10 l S".getBytes(StandardCharsets.US_ASCII));
            }
            form.getCOSObject().setItem(COSName.FILTER, COSName.getPDFName("Inconnu"));
            try (var before = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
                before.drawForm(form);
            }
            document.save(file.toFile());
        }
        Extraction extraction = read(file);
        assertThat(extraction.pages().get(1).raw()).contains("Page 2 du bilan");
        assertThat(extraction.pages().get(1).notices()).contains("page-damaged");
        assertThat(extraction.unread()).contains("1 page(s) endommagée(s)");
    }

    @Test
    void a_pdf_without_its_first_line_is_a_pdf_all_the_same() throws IOException {
        byte[] whole = plainly(threePages());
        Arrays.fill(whole, 0, 5, (byte) '#');
        assertThat(read(Files.write(folder.resolve("headless.pdf"), whole)).pages())
                .hasSize(3);
    }

    @Test
    void a_file_of_which_nothing_is_left_is_refused_in_words_for_people() throws IOException {
        Path file = Files.writeString(folder.resolve("lost.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Cata");
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> read(file));
        assertThat(refused.why()).isEqualTo(Refusal.UNREADABLE);
        assertThat(refused.detail()).isEqualTo("Le fichier PDF est endommagé et aucune de ses pages n'a pu être lue.");
        assertThat(refused.getCause()).isNotNull();
    }

    private Path threePages() throws IOException {
        Sheet sheet = new Sheet();
        for (int i = 1; i <= 3; i++) {
            sheet.page().plain(12).at(60, 100, "Page " + i + " du bilan, les voisines ont ouvert la cuisine.");
        }
        return sheet.save(folder.resolve("three.pdf"));
    }

    private static byte[] plainly(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    private static Extraction read(Path file) throws IOException {
        return new Extractor(Limits.DEFAULT).extract(file, file.getFileName().toString(), (done, pages, seen) -> {});
    }
}
