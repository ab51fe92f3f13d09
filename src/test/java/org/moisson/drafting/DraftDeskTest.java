package org.moisson.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.moisson.classification.Classifier;
import org.moisson.reading.Outcome;
import org.moisson.reading.Readers;
import org.moisson.report.Reading;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.util.unit.DataSize;

/** Whatever becomes of a draft, its file goes. */
class DraftDeskTest {

    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    private DraftDesk desk(Readers readers) {
        DraftSettings settings = new DraftSettings(
                DataSize.ofBytes(10), 5, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, Duration.ofMillis(50));
        return new DraftDesk(settings, readers, mock(Classifier.class), new OutlineCheck(mock(Vocabularies.class)));
    }

    /** Refuses the file that says so, breaks over another, and holds a third until the gate opens. */
    private final class OddReaders implements Readers {

        @Override
        public Outcome read(ReportId id, Path file, String name, Bounds bounds) {
            assertThat(bounds.pages()).isEqualTo(5);
            assertThat(file).exists();
            files.add(file);
            return switch (name) {
                case "broken" -> throw new IllegalStateException("a bug");
                case "slow" -> {
                    reading.countDown();
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    yield new Outcome.Refused(Refusal.NO_TEXT, "");
                }
                default -> new Outcome.Refused(Refusal.ENCRYPTED, "Ôtez le mot de passe.");
            };
        }

        @Override
        public Outcome read(ReportId id, Path file, String name, Consumer<Progress> progress) {
            throw new AssertionError("a draft has bounds of its own");
        }

        @Override
        public boolean outdated(Reading reading) {
            return false;
        }

        @Override
        public int width() {
            return 1;
        }
    }

    private static ByteArrayInputStream bytes(int many) {
        return new ByteArrayInputStream(new byte[many]);
    }

    @Test
    void a_draft_that_cannot_be_read_is_told_why_and_leaves_nothing() throws IOException {
        DraftDesk desk = desk(new OddReaders());
        assertThat(desk.look("locked", bytes(10)))
                .isEqualTo(new Draft.Unreadable(Refusal.ENCRYPTED, "Ôtez le mot de passe."));
        assertThatThrownBy(() -> desk.look("broken", bytes(1))).hasMessage("a bug");
        assertThat(files).hasSize(2).noneMatch(Files::exists);
    }

    @Test
    void a_draft_that_is_too_large_is_not_read() throws IOException {
        assertThat(desk(new OddReaders()).look("large", bytes(11)))
                .isEqualTo(new Draft.Unreadable(Refusal.TOO_LARGE, ""));
        assertThat(files).isEmpty();
    }

    @Test
    void where_too_many_are_read_the_next_is_asked_to_come_again()
            throws IOException, InterruptedException, ExecutionException {
        DraftDesk desk = desk(new OddReaders());
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Draft> first = other.submit(() -> desk.look("slow", bytes(1)));
            reading.await();
            assertThat(desk.look("second", bytes(1))).isEqualTo(new Draft.Busy());
            gate.countDown();
            assertThat(first.get()).isEqualTo(new Draft.Unreadable(Refusal.NO_TEXT, ""));
        }
        assertThat(desk.look("second", bytes(1))).isInstanceOf(Draft.Unreadable.class);
        assertThat(files).noneMatch(Files::exists);
    }
}
