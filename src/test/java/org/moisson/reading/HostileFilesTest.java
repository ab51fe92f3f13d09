package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.extraction.OfficeFile;
import org.moisson.extraction.Sheet;
import org.moisson.report.Page;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;

/** Whatever a file is made to do, its own reading ends within the limits and the next file is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final ReportId ID = new ReportId("0".repeat(32));
    private static final String TEXT = "Les voisines du hameau ont ouvert une cuisine partagée au bourg.";

    @TempDir
    private Path folder;

    private WorkerPool pool;

    @BeforeAll
    void open() {
        pool = pool("tesseract");
    }

    @AfterAll
    void close() {
        pool.close();
    }

    private static WorkerPool pool(String recogniser) {
        return new WorkerPool(new ReadingSettings(
                1, "128m", Duration.ofSeconds(12), Duration.ofSeconds(5), Duration.ofMinutes(1), 50, 100, recogniser));
    }

    @Test
    void pages_that_hold_themselves() throws IOException {
        Path file = changed(document -> {
            COSArray kids = document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
            kids.add(document.getPages().getCOSObject());
        });
        isRead(file);
    }

    @Test
    void a_drawing_that_draws_itself() throws IOException {
        isRead(changed(document -> {
            COSStream form = document.getDocument().createCOSStream();
            form.setItem(COSName.TYPE, COSName.XOBJECT);
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            COSDictionary forms = new COSDictionary();
            forms.setItem("Fx", form);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, forms);
            form.setItem(COSName.RESOURCES, resources);
            try (OutputStream out = form.createOutputStream()) {
                out.write("/Fx Do /Fx Do /Fx Do".getBytes(StandardCharsets.US_ASCII));
            }
            PDPage page = document.getPage(0);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, forms);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawForm(new PDFormXObject(form));
            }
        }));
    }

    @Test
    void a_content_that_unpacks_to_gigabytes() throws IOException {
        isRefused(
                changed(document -> {
                    COSStream content = document.getDocument().createCOSStream();
                    content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                    try (OutputStream out = content.createRawOutputStream()) {
                        packed(out, 300, "0 0 m 1 1 l S ".repeat(75_000).getBytes(StandardCharsets.US_ASCII));
                    }
                    document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
                }),
                EnumSet.of(Refusal.TIMED_OUT, Refusal.PARSER_CRASHED, Refusal.NO_TEXT));
    }

    @Test
    void a_picture_of_a_page_with_billions_of_points() throws IOException {
        byte[] white = new byte[1 << 20];
        isRefused(pictured(60_000, white, 100), EnumSet.of(Refusal.NO_TEXT, Refusal.RECOGNISER_MISSING));
    }

    @Test
    void a_page_a_hundred_metres_wide() throws IOException {
        Path file = pictured(100, new byte[10_000], 1);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.getPage(0).setMediaBox(new PDRectangle(300_000, 300_000));
            document.save(folder.resolve("wide.pdf").toFile());
        }
        isRefused(folder.resolve("wide.pdf"), EnumSet.of(Refusal.NO_TEXT, Refusal.RECOGNISER_MISSING));
    }

    /** A page that shows one picture, so many points wide and high, and nothing else. */
    private Path pictured(int points, byte[] row, int rows) throws IOException {
        return changed(document -> {
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, points);
            image.setInt(COSName.HEIGHT, points);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream out = image.createRawOutputStream()) {
                packed(out, rows, row);
            }
            COSDictionary images = new COSDictionary();
            images.setItem("Im", image);
            PDPage page = document.getPage(0);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, images);
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream()) {
                out.write("300000 0 0 300000 0 0 cm /Im Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
        });
    }

    @Test
    void a_picture_file_that_unpacks_to_billions_of_points() throws IOException {
        Path file = folder.resolve("points.png");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            byte[] head = {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 0, 0, 0, 0};
            chunk(out, "IHDR", head);
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            packed(data, 50, new byte[1 << 20]);
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        isRefused(file, EnumSet.of(Refusal.TOO_LARGE, Refusal.RECOGNISER_MISSING));
    }

    @Test
    void brackets_within_brackets_without_end() throws IOException {
        Path report = report("brackets.pdf");
        String start = Files.readString(report, StandardCharsets.ISO_8859_1);
        String nested = start.replaceFirst("/Type /Catalog", "/Type /Catalog /X " + "[".repeat(400_000));
        isRefused(
                Files.writeString(folder.resolve("nested.pdf"), nested, StandardCharsets.ISO_8859_1),
                EnumSet.of(Refusal.UNREADABLE));
    }

    @Test
    void elements_within_elements_without_end() throws IOException {
        isRead(Files.writeString(folder.resolve("deep.html"), "<div>".repeat(20_000) + TEXT));
        Path deep = OfficeFile.odt(
                folder.resolve("deep.odt"),
                "",
                "<text:list><text:list-item>".repeat(50_000) + "<text:p>" + TEXT + "</text:p>"
                        + "</text:list-item></text:list>".repeat(50_000));
        isRefused(deep, EnumSet.of(Refusal.UNREADABLE));
    }

    @Test
    void entities_that_grow_by_each_other() throws IOException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 'rire '>");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }
        Path laughs = OfficeFile.odt(folder.resolve("laughs.odt"), doctype + "]>", "<text:p>&e11;</text:p>");
        isRefused(laughs, EnumSet.of(Refusal.UNREADABLE));
    }

    @Test
    void a_word_file_that_unpacks_to_a_gigabyte() throws IOException {
        Path file = folder.resolve("bomb.docx");
        Path plain = OfficeFile.docx(folder.resolve("plain.docx"), OfficeFile.word("", "remplir"), "Note.");
        try (var in = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : Collections.list(in.entries())) {
                String part = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String[] halves = part.split("remplir", 2);
                out.write(halves[0].getBytes(StandardCharsets.UTF_8));
                if (halves.length > 1) {
                    byte[] filling = "remplir ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 400; i++) {
                        out.write(filling);
                    }
                    out.write(halves[1].getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        isRefused(file, EnumSet.of(Refusal.UNREADABLE, Refusal.PARSER_CRASHED, Refusal.TIMED_OUT));
    }

    @Test
    void a_file_within_the_file_is_no_part_of_it_and_no_program_is_started() throws IOException {
        Path trace = folder.resolve("started");
        Path file = changed(document -> {
            PDEmbeddedFile inside = new PDEmbeddedFile(document, Files.newInputStream(report("inside.pdf")));
            PDComplexFileSpecification named = new PDComplexFileSpecification();
            named.setFile("inside.pdf");
            named.setEmbeddedFile(inside);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("inside.pdf", named));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var launch = new PDActionLaunch();
            launch.setF("/usr/bin/touch");
            launch.setP(trace.toString());
            document.getDocumentCatalog().setOpenAction(launch);
        });
        Outcome outcome = pool.read(ID, file, "a.pdf", progress -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Read.class,
                        read -> assertThat(read.reading().pages())
                                .hasSize(1)
                                .extracting(Page::text)
                                .first()
                                .asString()
                                .containsOnlyOnce("cuisine"));
        assertThat(trace).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_recogniser_that_hangs_is_stopped_with_all_it_started() throws IOException {
        Path recogniser = script("sleep 600");
        WorkerPool slow = new WorkerPool(new ReadingSettings(
                1,
                "256m",
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofMinutes(1),
                50,
                100,
                recogniser.toString()));
        try {
            Outcome outcome = slow.read(ID, scan(), "scan.pdf", progress -> {});
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Refusal.TIMED_OUT));
            assertThat(slow.read(ID, report("next.pdf"), "next.pdf", progress -> {}))
                    .isInstanceOf(Outcome.Read.class);
            assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info))
                    .noneMatch(info -> info.commandLine().orElse("").contains("sleep 600"));
        } finally {
            slow.close();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_native_crash_ends_one_reading() throws IOException {
        Path recogniser = script("sleep 30");
        WorkerPool crashing = pool(recogniser.toString());
        try {
            Path scan = scan();
            CompletableFuture<Boolean> reading = new CompletableFuture<>();
            var outcome = CompletableFuture.supplyAsync(
                    () -> crashing.read(ID, scan, "scan.pdf", progress -> reading.complete(progress.recognising())));
            reading.join();
            String worker = String.valueOf(crashing.workers().getFirst().pid());
            new ProcessBuilder("kill", "-SEGV", worker).start().onExit().join();
            assertThat(outcome.join())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Refusal.PARSER_CRASHED));
            assertThat(Path.of("hs_err_pid" + worker + ".log")).doesNotExist();
            assertThat(crashing.read(ID, report("next.pdf"), "next.pdf", progress -> {}))
                    .isInstanceOf(Outcome.Read.class);
        } finally {
            crashing.close();
        }
    }

    private void isRead(Path file) throws IOException {
        Outcome outcome = pool.read(ID, file, file.getFileName().toString(), progress -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Read.class,
                        read -> assertThat(read.reading().pages().getFirst().text())
                                .contains("cuisine"));
        next();
    }

    private void isRefused(Path file, Set<Refusal> reasons) throws IOException {
        Outcome outcome = pool.read(ID, file, file.getFileName().toString(), progress -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isIn(reasons));
        next();
    }

    private void next() throws IOException {
        assertThat(pool.read(ID, report("next.pdf"), "next.pdf", progress -> {}))
                .isInstanceOf(Outcome.Read.class);
    }

    private Path script(String command) throws IOException {
        Path program = Files.writeString(
                Files.createTempDirectory(folder, "recogniser").resolve("recogniser"),
                "#!/bin/sh\ncase \"$*\" in *list-langs*) echo fra;; *) " + command + ";; esac\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private Path scan() throws IOException {
        return new Sheet().page().plain(12).wrapped(60, 100, 460, TEXT).saveScanned(folder.resolve("scan.pdf"), 100);
    }

    private Path report(String name) throws IOException {
        return new Sheet().page().at(60, 80, TEXT).save(folder.resolve(name));
    }

    private Path changed(Change change) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".pdf");
        try (PDDocument document = Loader.loadPDF(report("plain.pdf").toFile())) {
            change.make(document);
            document.save(file.toFile());
        }
        return file;
    }

    private static void packed(OutputStream out, int times, byte[] bytes) throws IOException {
        DeflaterOutputStream packer = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION));
        for (int i = 0; i < times; i++) {
            packer.write(bytes);
        }
        packer.finish();
    }

    private static void chunk(OutputStream out, String name, byte[] data) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        out.write(chunk.putInt((int) sum.getValue()).array());
    }

    /** What makes a report hostile. */
    private interface Change {

        void make(PDDocument document) throws IOException;
    }
}
