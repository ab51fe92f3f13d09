package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Needed;
import org.moisson.extraction.Extraction;
import org.moisson.extraction.Extractor;
import org.moisson.extraction.Limits;
import org.moisson.extraction.Sheet;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;
import org.moisson.report.Section;
import org.moisson.structure.Structurer;

/** Cases that made readers stumble: odd scales, clouds of words, pictures, slides of other programs. */
class ReadingCasesTest {

    private static final String TEXT =
            "La commune a prêté une salle et deux bénévoles tiennent la permanence du mardi. "
                    + "Les familles du hameau y viennent à pied, et le médecin du canton passe une fois par mois.";

    @TempDir
    private Path folder;

    @Test
    void a_page_drawn_to_another_scale_keeps_its_words_apart() throws IOException {
        Reading reading =
                read(new Sheet().page().scaled(0.24f, 50, 80, 45, TEXT).save(folder.resolve("s.pdf")));
        assertThat(reading.pages().getFirst().text()).contains("La commune a prêté une salle");
    }

    @Test
    void a_cloud_of_words_states_nothing_and_heads_nothing() throws IOException {
        Sheet sheet = new Sheet().slide();
        List<String> words = List.of(
                "santé",
                "lien",
                "quartier",
                "école",
                "projet",
                "Réseau local",
                "écoute",
                "jardin",
                "équipe",
                "confiance");
        for (int i = 0; i < words.size(); i++) {
            sheet.bold(14 + 7 * (i % 4)).at(40 + 180 * (i % 3), 80 + 42 * i, words.get(i));
        }
        Reading reading = read(sheet.slide()
                .bold(24)
                .at(50, 60, "Nos constats")
                .plain(16)
                .wrapped(50, 120, 600, TEXT)
                .save(folder.resolve("cloud.pdf")));
        assertThat(reading.passages()).noneMatch(passage -> passage.pages().contains(1));
        assertThat(reading.sections()).noneMatch(section -> section.page() == 1);
        assertThat(reading.pages().getFirst().text()).contains("confiance");
    }

    @Test
    void text_under_a_picture_of_the_page_is_said_once() throws IOException {
        Needed.TESSERACT.orSkip();
        for (String layer : List.of(TEXT, TEXT.replaceAll("[éèêà]", "e").replace("l'", "I'"))) {
            Path file = new Sheet()
                    .page()
                    .plain(12)
                    .wrapped(60, 100, 460, TEXT)
                    .saveScanned(folder.resolve("layer.pdf"), new Sheet.Scan(200, 0, 0, layer));
            String text = read(file).pages().getFirst().text().replaceAll("\\s+", " ");
            assertThat(text).containsOnlyOnce("deux bénévoles tiennent");
            assertThat(text.split(" ")).hasSizeLessThan(TEXT.split(" ").length + 4);
        }
    }

    @Test
    void pictures_are_read_as_reports() throws IOException {
        Needed.TESSERACT.orSkip();
        BufferedImage picture = new Sheet()
                .page()
                .plain(12)
                .wrapped(60, 100, 460, TEXT)
                .pictures(200)
                .getFirst();
        for (String format : List.of("png", "jpeg", "tiff")) {
            Path file = folder.resolve("page." + format);
            ImageIO.write(picture, format, file.toFile());
            Reading reading = read(file);
            assertThat(reading.recognition().pagesRecognised()).isEqualTo(1);
            assertThat(reading.pages().getFirst().confidence()).isBetween(0.7, 1.0);
            assertThat(reading.pages().getFirst().text().replaceAll("\\s+", " "))
                    .contains("deux bénévoles tiennent");
        }
    }

    @Test
    void a_page_on_its_side_has_its_boxes_where_the_file_shows_them() throws IOException {
        Needed.TESSERACT.orSkip();
        Path file = new Sheet()
                .page()
                .plain(12)
                .wrapped(60, 100, 460, TEXT)
                .saveScanned(folder.resolve("side.pdf"), new Sheet.Scan(200, 1, 0, ""));
        Reading reading = read(file);
        assertThat(reading.pages().getFirst().width())
                .isGreaterThan(reading.pages().getFirst().height());
        Passage first = reading.passages().getFirst();
        assertThat(first.text()).startsWith("La commune a prêté");
        assertThat(first.boxes().getFirst().height())
                .isGreaterThan(5 * first.boxes().getFirst().width());
        assertThat(first.boxes().getFirst().x()).isGreaterThan(700);
    }

    @Test
    void without_the_recogniser_the_other_pages_are_read_and_the_scan_is_marked() throws IOException {
        Path scan =
                new Sheet().page().plain(12).wrapped(60, 100, 460, TEXT).saveScanned(folder.resolve("scan.pdf"), 100);
        Path born = new Sheet().page().wrapped(60, 100, 460, TEXT).save(folder.resolve("born.pdf"));
        Path both = folder.resolve("both.pdf");
        try (PDDocument first = Loader.loadPDF(born.toFile());
                PDDocument second = Loader.loadPDF(scan.toFile())) {
            first.importPage(second.getPage(0));
            first.save(both.toFile());
        }
        Limits none = new Limits(10, Duration.ofSeconds(5), "no-such-program");
        Extraction extraction = new Extractor(none).extract(both, "both.pdf", (done, pages, seen) -> {});
        assertThat(extraction.unread()).contains("1 page(s)", "Tesseract");
        assertThat(extraction.pages().get(1).notices()).contains("recogniser-missing");
        assertThat(extraction.pages().getFirst().raw()).contains("La commune");
    }

    @Test
    void slides_of_powerpoint_have_their_titles_and_pages() throws IOException {
        Path file = folder.resolve("slides.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (String title : List.of("Le point de départ", "Ce qui a aidé")) {
                XSLFSlide slide =
                        show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
                slide.getPlaceholder(0).setText(title);
                slide.getPlaceholder(1).setText("Une salle ouverte le mardi soir pour tous.");
            }
            show.write(out);
        }
        slides(read(file));
    }

    @Test
    void slides_of_impress_have_their_titles_and_pages() throws IOException {
        Path file = folder.resolve("slides.odp");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.presentation");
            entry(
                    zip,
                    "content.xml",
                    "<?xml version='1.0'?><office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                            + "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
                            + "xmlns:presentation='urn:oasis:names:tc:opendocument:xmlns:presentation:1.0' "
                            + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:presentation>"
                            + impress("Le point de départ") + impress("Ce qui a aidé")
                            + "</office:presentation></office:body></office:document-content>");
        }
        slides(read(file));
    }

    private static String impress(String title) {
        return "<draw:page><draw:frame presentation:class='title'><draw:text-box><text:p>" + title
                + "</text:p></draw:text-box></draw:frame><draw:frame presentation:class='outline'><draw:text-box><text:p>"
                + "Une salle ouverte le mardi soir pour tous.</text:p></draw:text-box></draw:frame></draw:page>";
    }

    private static void slides(Reading reading) {
        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.passages())
                .filteredOn(p -> p.role() == PassageRole.SENTENCE)
                .hasSize(2);
        assertThat(reading.sections().stream().map(Section::heading).toList()).contains("Ce qui a aidé");
        assertThat(reading.passages().getLast().pages()).containsExactly(2);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void a_pdf_that_wants_to_call_somebody_calls_nobody() throws IOException {
        Path file = new Sheet().page().wrapped(60, 100, 460, TEXT).save(folder.resolve("call.pdf"));
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDActionURI call = new PDActionURI();
                call.setURI(address);
                PDActionJavaScript script = new PDActionJavaScript("app.launchURL('" + address + "');");
                call.setNext(List.of(script));
                document.getDocumentCatalog().setOpenAction(call);
                document.save(folder.resolve("calling.pdf").toFile());
            }
            WorkerPool pool = new WorkerPool(new ReadingSettings(
                    1,
                    "256m",
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    50,
                    100,
                    "tesseract"));
            try {
                assertThat(pool.read(new ReportId("0".repeat(32)), folder.resolve("calling.pdf"), "a.pdf", p -> {}))
                        .isInstanceOf(Outcome.Read.class);
            } finally {
                pool.close();
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static Reading read(Path file) throws IOException {
        return Structurer.read(
                new ReportId("0".repeat(32)),
                new Extractor(Limits.DEFAULT)
                        .extract(file, file.getFileName().toString(), (done, pages, recognising) -> {}));
    }
}
