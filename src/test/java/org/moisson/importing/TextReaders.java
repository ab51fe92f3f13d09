package org.moisson.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.moisson.reading.Outcome;
import org.moisson.reading.Readers;
import org.moisson.report.Box;
import org.moisson.report.FileProperties;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;
import org.moisson.report.Section;

/** Reads plain text: form feeds part the pages, each line is a passage; some words make it behave badly. */
final class TextReaders implements Readers {

    final AtomicInteger reads = new AtomicInteger();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile boolean recogniser = true;

    /** Words that this version of the reader writes otherwise than the one before, and how. */
    volatile Map<String, String> otherwise = Map.of();

    volatile int version = 1;

    @Override
    public Outcome read(ReportId id, Path file, String name, Consumer<Progress> progress) {
        reads.incrementAndGet();
        String text = text(file);
        for (Map.Entry<String, String> change : otherwise.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        progress.accept(new Progress(0, 1, false));
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (text.contains("CRASH")) {
            throw new IllegalStateException("a bug");
        }
        if (text.contains("REFUSE")) {
            return new Outcome.Refused(Refusal.ENCRYPTED, "Ôtez le mot de passe.");
        }
        boolean scanned = text.contains("SCAN");
        if (scanned) {
            progress.accept(new Progress(1, 1, true));
        }
        return new Outcome.Read(
                reading(id, text, scanned && recogniser).versioned(version),
                scanned && !recogniser ? "Une page n'est pas lue." : "");
    }

    @Override
    public Outcome read(ReportId id, Path file, String name, Bounds bounds) {
        return read(id, file, name, progress -> {});
    }

    @Override
    public boolean outdated(Reading reading) {
        return reading.version() < version;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading reading(ReportId id, String text, boolean recognised) {
        List<Page> pages = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (String page : text.split("\f")) {
            int number = pages.size() + 1;
            List<PageLine> lines = new ArrayList<>();
            for (String line : page.lines().toList()) {
                Box box = new Box(number, 50, 50 + 12 * lines.size(), 400, 12);
                lines.add(new PageLine(line, box));
                passages.add(new Passage(
                        Passage.id(id, passages.size()),
                        passages.size(),
                        PassageRole.SENTENCE,
                        line,
                        List.of(number),
                        List.of(box),
                        List.of("Bilan"),
                        ""));
            }
            pages.add(new Page(number, 595, 842, page, page, lines, recognised, 0.9, List.of()));
        }
        return new Reading(
                id,
                new FileProperties("text/plain", "", "", "", ""),
                "fr",
                pages,
                List.of(new Section(0, 1, "Bilan", 1, List.of("Bilan"))),
                passages,
                List.of(),
                new Recognition(recognised ? pages.size() : 0, 0.9),
                1);
    }

    @Override
    public int width() {
        return 2;
    }
}
