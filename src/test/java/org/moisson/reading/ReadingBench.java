package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Needed;
import org.moisson.report.ReportId;
import org.xml.sax.SAXException;

/** What reading gives beside plain Tika and pdftotext, on files typeset from known text; prints all figures. */
@Tag("bench")
class ReadingBench {

    private static final int ROUNDS = 20;

    /** What else runs on the machine only ever costs time, so that the best of some turns counts. */
    private static final int TURNS = 3;

    /** No file is given up for want of time, however busy the machine: that would be measured as speed. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Of the scans themselves: the program alone is given the points that we give it. */
    private static final int SCAN_DPI = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    /** A way of reading. */
    private interface Reader {

        ReadingScore score(Layout layout) throws IOException;
    }

    @Test
    void figures_of_quality() throws IOException {
        List<Layout> printed = new Layouts(folder).printed();
        List<Layout> scanned = new Layouts(folder).scanned();
        say("%-32s %6s %6s %6s %6s %6s", "", "order", "errors", "heads", "cells", "furn.");
        ReadingScore born = table("Moisson", printed, MeasuredReading::score);
        ReadingScore scans = table("Moisson", scanned, MeasuredReading::score);
        table("Tika", printed, ReadingBench::tika);
        table("Tika", scanned, ReadingBench::tika);
        table("pdftotext", printed, ReadingBench::pdftotext);
        table("pdftotext", scanned, ReadingBench::pdftotext);
        assertThat(born.order().share()).isGreaterThanOrEqualTo(0.99);
        assertThat(born.errors().share()).isLessThanOrEqualTo(0.01);
        assertThat(scans.errors().share()).isLessThanOrEqualTo(0.02);
        assertThat(born.headings().share()).isGreaterThanOrEqualTo(0.9);
        assertThat(born.cells().share()).isGreaterThanOrEqualTo(0.9);
        assertThat(born.furniture().share()).isLessThanOrEqualTo(0.005);
    }

    /** Both on a warm machine, one after the other, by the processor time of the thread. */
    @Test
    void figures_of_processor_time() throws IOException {
        List<Layout> layouts = new Layouts(folder).printed();
        double ours = 0;
        double plain = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            for (Layout layout : layouts) {
                long start = THREADS.getCurrentThreadCpuTime();
                MeasuredReading.read(layout.file());
                long middle = THREADS.getCurrentThreadCpuTime();
                stripped(layout.file());
                ours += (middle - start) / 1e6;
                plain += (THREADS.getCurrentThreadCpuTime() - middle) / 1e6;
            }
            if (round == ROUNDS - 1) {
                ours = 0;
                plain = 0; // that was to warm up
            }
        }
        say("reading %.1f ms, PDFTextStripper %.1f ms: %.2f times", ours / ROUNDS, plain / ROUNDS, ours / plain);
        assertThat(ours / plain).isLessThanOrEqualTo(2.5);
    }

    private static String stripped(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Processor time of this process and of its children, against the program alone on pictures of the same pages. */
    @Test
    void figures_of_recognition() throws IOException {
        Needed.TESSERACT.orSkip();
        List<Layout> scans = new Layouts(folder).scanned().subList(0, 3);
        List<Path> pictures = new ArrayList<>();
        for (Layout layout : scans) {
            Path picture = folder.resolve(layout.name() + ".png");
            try (PDDocument document = Loader.loadPDF(layout.file().toFile())) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, SCAN_DPI, ImageType.GRAY);
                ImageIO.write(image, "png", picture.toFile());
            }
            pictures.add(picture);
            MeasuredReading.read(layout.file());
        }
        double ours = Double.MAX_VALUE;
        double alone = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            double start = processorSeconds();
            for (Layout layout : scans) {
                MeasuredReading.read(layout.file());
            }
            double middle = processorSeconds();
            for (Path picture : pictures) {
                run(List.of("tesseract", picture.toString(), "-", "-l", "fra", "--psm", "1", "--dpi", "" + SCAN_DPI));
            }
            ours = Math.min(ours, middle - start);
            alone = Math.min(alone, processorSeconds() - middle);
        }
        say("recognition %.2f s a page, tesseract alone %.2f s: %.2f times", ours / 3, alone / 3, ours / alone);
        assertThat(ours / alone).isLessThanOrEqualTo(1.2);
    }

    /** As Linux counts it, ended children included. */
    private static double processorSeconds() throws IOException {
        String line = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / 100.0;
    }

    /** To be run on a machine that does nothing else. */
    @Test
    void figures_of_two_workers() throws IOException {
        Needed.TESSERACT.orSkip();
        List<Path> files = new ArrayList<>();
        List<Layout> printed = new Layouts(folder).printed();
        List<Layout> scans = new Layouts(folder).scanned();
        for (int i = 0; i < 6; i++) {
            printed.forEach(layout -> files.add(layout.file()));
            files.add(scans.get(i % 2).file());
        }
        double one = Double.MAX_VALUE;
        double two = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            one = Math.min(one, seconds(files, 1));
            two = Math.min(two, seconds(files, 2));
        }
        say("%d files: one worker %.1f s, two %.1f s: %.2f times faster", files.size(), one, two, one / two);
        assertThat(one / two).isGreaterThanOrEqualTo(1.7);
    }

    private static double seconds(List<Path> files, int workers) {
        ReadingSettings settings =
                new ReadingSettings(workers, "512m", PATIENCE, PATIENCE, PATIENCE, 500, 100, "tesseract");
        WorkerPool pool = new WorkerPool(settings);
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            all(pool, files.subList(0, 2 * workers * 17), threads); // to start them
            long start = System.nanoTime();
            all(pool, files, threads);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            pool.close();
        }
    }

    private static void all(WorkerPool pool, List<Path> files, ExecutorService threads) {
        List<CompletableFuture<Outcome>> outcomes = files.stream()
                .map(file -> CompletableFuture.supplyAsync(
                        () -> pool.read(new ReportId("0".repeat(32)), file, "layout.pdf", progress -> {}), threads))
                .toList();
        outcomes.forEach(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Read.class));
    }

    private static ReadingScore table(String reader, List<Layout> layouts, Reader how) throws IOException {
        ReadingScore sum = ReadingScore.ZERO;
        say("-- %s", reader);
        for (Layout layout : layouts) {
            ReadingScore score = how.score(layout);
            sum = sum.plus(score);
            line(layout.name(), score);
        }
        line("all", sum);
        return sum;
    }

    private static void line(String name, ReadingScore score) {
        say(
                "%-32s %s %s %s %s %s",
                name,
                score.order().shown(),
                score.errors().shown(),
                score.headings().shown(),
                score.cells().shown(),
                score.furniture().shown());
    }

    private static ReadingScore tika(Layout layout) throws IOException {
        BodyContentHandler text = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(layout.file())) {
            new AutoDetectParser().parse(in, text, new Metadata());
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        }
        return ReadingScore.ofText(layout, text.toString());
    }

    private static ReadingScore pdftotext(Layout layout) throws IOException {
        return ReadingScore.ofText(
                layout, run(List.of("pdftotext", "-enc", "UTF-8", layout.file().toString(), "-")));
    }

    private static String run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try (var in = process.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
