package org.moisson.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.moisson.classification.Classifier;
import org.moisson.reading.Outcome;
import org.moisson.reading.Readers;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Has drafts read in a worker, few at once, from a file that goes when that is done. */
@Component
@EnableConfigurationProperties(DraftSettings.class)
final class DraftDesk implements Drafts {

    private static final int ID_BYTES = 32;

    private final DraftSettings settings;
    private final Readers readers;
    private final Classifier classifier;
    private final OutlineCheck check;
    private final Semaphore places;
    private final SecureRandom random = new SecureRandom();

    DraftDesk(DraftSettings settings, Readers readers, Classifier classifier, OutlineCheck check) {
        this.settings = settings;
        this.readers = readers;
        this.classifier = classifier;
        this.check = check;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    @Override
    public Draft look(String name, InputStream bytes) throws IOException {
        try {
            if (!places.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return new Draft.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Draft.Busy();
        }
        try {
            return onDisk(name, bytes);
        } finally {
            places.release();
        }
    }

    private Draft onDisk(String name, InputStream bytes) throws IOException {
        Path file = Files.createTempFile("moisson-draft", ".tmp");
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            if (Files.size(file) > settings.fileSize().toBytes()) {
                return new Draft.Unreadable(Refusal.TOO_LARGE, "");
            }
            return read(name, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Draft read(String name, Path file) {
        Readers.Bounds bounds = new Readers.Bounds(settings.pages(), settings.timeout(), settings.recognitionTimeout());
        return switch (readers.read(someId(), file, name, bounds)) {
            case Outcome.Refused refused -> new Draft.Unreadable(refused.why(), refused.detail());
            case Outcome.Read read -> check.of(read, classifier.understand(read.reading()));
        };
    }

    /** A draft is no report: its id means nothing and is used once. */
    private ReportId someId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return ReportId.ofSha256(HexFormat.of().formatHex(bytes));
    }
}
