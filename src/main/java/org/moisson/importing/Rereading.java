package org.moisson.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.moisson.reading.Outcome;
import org.moisson.reading.Readers;
import org.moisson.report.Reading;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.Originals;
import org.moisson.store.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads kept reports again, where what the reader changed since touches them; each stays as it is unless that goes well. */
@Component
final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    private final Reports reports;
    private final Originals originals;
    private final Readers readers;
    private final Understanding understanding;
    private final IndexKeeping index;

    /** How it went with one report. */
    private enum End {
        CURRENT,
        SAME,
        CHANGED,
        LEFT
    }

    Rereading(Reports reports, Originals originals, Readers readers, Understanding understanding, IndexKeeping index) {
        this.reports = reports;
        this.originals = originals;
        this.readers = readers;
        this.understanding = understanding;
        this.index = index;
    }

    Importing.Reread all() {
        try (ExecutorService threads = Executors.newFixedThreadPool(readers.width())) {
            List<CompletableFuture<End>> reading = reports.ids().stream()
                    .map(id -> CompletableFuture.supplyAsync(() -> attempted(id), threads))
                    .toList();
            List<End> ends = reading.stream().map(CompletableFuture::join).toList();
            return new Importing.Reread(
                    count(ends, End.CURRENT), count(ends, End.SAME), count(ends, End.CHANGED), count(ends, End.LEFT));
        }
    }

    private static long count(List<End> ends, End wanted) {
        return ends.stream().filter(end -> end == wanted).count();
    }

    private End attempted(ReportId id) {
        return switch (Attempt.at(() -> reread(id))) {
            case Attempt.Done<End> done -> done.result();
            case Attempt.Broken<End> broken -> {
                LOG.warn("Le rapport {} n'a pas pu être relu.", id, Wordless.of(broken.cause()));
                yield End.LEFT;
            }
        };
    }

    private End reread(ReportId id) {
        Optional<Report> kept = index.kept(id).filter(report -> readers.outdated(report.reading()));
        if (kept.isEmpty()) {
            return End.CURRENT;
        }
        Optional<Path> file = originals.find(id);
        if (file.isEmpty()) {
            LOG.warn("Le rapport {} reste tel qu'il est : son original n'est plus là.", id);
            return End.LEFT;
        }
        return switch (readers.read(id, file.get(), kept.get().fileName(), progress -> {})) {
            case Outcome.Refused refused -> {
                LOG.warn(
                        "Le rapport {} reste tel qu'il est : {}",
                        id,
                        refused.why().title());
                yield End.LEFT;
            }
            case Outcome.Read read -> poorer(read, kept.get()) ? End.LEFT : taken(kept.get(), read.reading());
        };
    }

    /** Read now without the recogniser that there was then. */
    private static boolean poorer(Outcome.Read read, Report kept) {
        return !read.unread().isBlank()
                && read.reading().recognition().pagesRecognised()
                        < kept.reading().recognition().pagesRecognised();
    }

    private End taken(Report kept, Reading reading) {
        Report report = understanding.report(kept.fileName(), reading);
        boolean same = report.reading().versioned(kept.reading().version()).equals(kept.reading());
        reports.save(report);
        if (same && reports.indexed(report.id())) {
            return End.SAME;
        }
        index.put(report);
        return End.CHANGED;
    }
}
