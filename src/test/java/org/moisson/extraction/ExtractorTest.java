package org.moisson.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Needed;
import org.moisson.report.Refusal;

/** A file is extracted by what its bytes are, or refused for a reason that a person understands. */
class ExtractorTest {

    private static final String TEXT =
            "Les voisines du hameau ont ouvert une cuisine partagée où chacun prépare le repas. "
                    + "L'équipe a reçu l'accord de la mairie après plusieurs réunions, grâce à la présence régulière des élus. "
                    + "Le médecin du canton y vient une fois par mois et répond à toutes les questions sur la santé.";

    @TempDir
    private Path folder;

    @Test
    void a_scanned_page_is_recognised_with_its_confidence() throws IOException {
        Needed.TESSERACT.orSkip();
        Path file =
                new Sheet().page().plain(12).wrapped(60, 100, 460, TEXT).saveScanned(folder.resolve("scan.pdf"), 200);
        Extraction extraction = extract(file);
        ExtractedPage page = extraction.pages().getFirst();
        assertThat(page.recognised()).isTrue();
        assertThat(page.confidence()).isBetween(0.7, 1.0);
        assertThat(page.raw().replaceAll("\\s+", " "))
                .contains("Les voisines du hameau", "réunions, grâce à la présence");
    }

    @Test
    void without_the_recogniser_a_scan_is_refused_and_said_to_be_one() throws IOException {
        Path file =
                new Sheet().page().plain(12).wrapped(60, 100, 460, TEXT).saveScanned(folder.resolve("scan.pdf"), 100);
        Limits none = new Limits(10, Duration.ofSeconds(5), "no-such-program");
        assertThatThrownBy(() -> new Extractor(none).extract(file, "scan.pdf", (done, pages, seen) -> {}))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.why()).isEqualTo(Refusal.RECOGNISER_MISSING));
    }

    @Test
    void a_recogniser_in_a_folder_brings_its_own_models() throws IOException {
        Needed.TESSERACT.orSkip();
        Path own =
                Files.createDirectories(folder.resolve("recogniser/tessdata")).getParent();
        Path program = Files.writeString(own.resolve("tesseract"), "#!/bin/sh\nexec tesseract \"$@\"\n");
        program.toFile().setExecutable(true);
        Limits limits = new Limits(10, Duration.ofSeconds(60), program.toString());
        assertThat(new Recogniser(limits).ready()).isFalse();
        Files.writeString(own.resolve("tessdata/fra.traineddata"), "a model by its name");
        assertThat(new Recogniser(limits).ready()).isTrue();
    }

    @Test
    void a_text_layer_is_never_recognised_again() throws IOException {
        ExtractedPage page = extract(
                        new Sheet().page().wrapped(60, 100, 460, TEXT).save(folder.resolve("born.pdf")))
                .pages()
                .getFirst();
        assertThat(page.recognised()).isFalse();
        assertThat(page.confidence()).isEqualTo(1);
    }

    @Test
    void files_that_cannot_be_read_are_refused_with_the_right_reason() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7\n1 0 obj << /Type /Cat");
        Path picture = Files.write(
                folder.resolve("film.pdf"), new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'});
        Path locked = new Sheet().page().at(50, 50, "Secret").saveLocked(folder.resolve("locked.pdf"));
        Path blank = new Sheet().page().save(folder.resolve("blank.pdf"));
        assertThat(refusal(empty)).isEqualTo(Refusal.EMPTY);
        assertThat(refusal(damaged)).isEqualTo(Refusal.UNREADABLE);
        assertThat(refusal(picture)).isEqualTo(Refusal.UNSUPPORTED_FORMAT);
        assertThat(refusal(locked)).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(blank)).isEqualTo(Refusal.NO_TEXT);
    }

    @Test
    void more_pages_than_permitted_are_refused() throws IOException {
        Sheet sheet = new Sheet();
        for (int i = 0; i < 4; i++) {
            sheet.page().at(50, 50, "Page");
        }
        Path file = sheet.save(folder.resolve("long.pdf"));
        Limits three = new Limits(3, Duration.ofSeconds(5), "tesseract");
        assertThatThrownBy(() -> new Extractor(three).extract(file, "long.pdf", (done, pages, seen) -> {}))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.why()).isEqualTo(Refusal.TOO_MANY_PAGES));
    }

    @Test
    void a_page_of_html_keeps_headings_lists_tables_and_loses_its_menus_and_scripts() throws IOException {
        Path file = Files.writeString(
                folder.resolve("page.html"),
                "<html><head><title>t</title><script>var x;</script></head><body><nav>Menu</nav><h1>Bilan</h1><p>Un <b>mot</b>.</p>"
                        + "<ul><li>un</li><li>deux<ul><li>deux bis</li></ul></li></ul>"
                        + "<table><tr><td>Lieu</td><td>Hameau</td></tr></table></body></html>");
        assertThat(flowed(file))
                .containsExactly(
                        new FlowBlock.Heading(1, "Bilan"),
                        new FlowBlock.Paragraph("Un mot."),
                        new FlowBlock.Item(1, "un"),
                        new FlowBlock.Item(1, "deux"),
                        new FlowBlock.Item(2, "deux bis"),
                        new FlowBlock.Table(List.of(List.of("Lieu", "Hameau")), false));
    }

    @Test
    void a_long_text_is_never_cut_short() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("Ligne numéro ").append(i).append(" du récit.\n");
        }
        Path file = Files.writeString(folder.resolve("long.txt"), text);
        assertThat(extract(file).pages().getFirst().raw()).contains("Ligne numéro 19999 du récit.");
    }

    @Test
    void an_entity_that_points_elsewhere_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "mot de passe");
        Path file = folder.resolve("trap.odt");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(
                    zip,
                    "content.xml",
                    "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                            + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                            + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                            + "<text:p>Voici &e; la suite</text:p></office:text></office:body></office:document-content>");
        }
        try {
            assertThat(extract(file).pages().getFirst().raw()).doesNotContain("mot de passe");
        } catch (Unreadable e) {
            assertThat(e.why()).isIn(Refusal.UNREADABLE, Refusal.NO_TEXT);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<FlowBlock> flowed(Path file) throws IOException {
        ExtractedPage.Content content = extract(file).pages().getFirst().content();
        return ((ExtractedPage.Flowed) content).blocks();
    }

    private static Refusal refusal(Path file) {
        try {
            extract(file);
            throw new AssertionError(file + " was read");
        } catch (Unreadable e) {
            return e.why();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Extraction extract(Path file) throws IOException {
        return new Extractor(Limits.DEFAULT).extract(file, file.getFileName().toString(), (done, pages, seen) -> {});
    }
}
