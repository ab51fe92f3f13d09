package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moisson.report.Refusal;

class WorkerTest {

    private static final Frame.Order ORDER =
            new Frame.Order("0".repeat(32), "/bilan.pdf", "bilan.pdf", 10, 1, "tesseract");

    @Test
    void one_that_answers_while_it_is_being_killed_reads_no_other_file() throws Exception {
        Answering process = new Answering();
        Worker worker = new Worker(process);
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(
                () -> worker.read(ORDER, Duration.ofMinutes(1).toNanos(), progress -> {}));
        process.read = outcome;
        process.ordered.join();
        worker.check(System.nanoTime() + Duration.ofHours(1).toNanos());
        assertThat(outcome.join())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NO_TEXT));
        assertThat(process.isAlive()).as("dying takes a while").isTrue();
        assertThat(worker.alive()).isFalse();
    }

    /** A process that answers at the very moment at which it is told to end. */
    private static final class Answering extends Process {

        private final CompletableFuture<Void> ordered = new CompletableFuture<>();
        private final PipedOutputStream answers = new PipedOutputStream();
        private final PipedInputStream said = new PipedInputStream(answers);
        private CompletableFuture<Outcome> read = new CompletableFuture<>();

        private Answering() throws IOException {}

        @Override
        public Stream<ProcessHandle> descendants() {
            try {
                Frame.write(new DataOutputStream(answers), new Frame.Failed(Refusal.NO_TEXT, "Rien à lire."));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            read.join();
            return Stream.empty();
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int each) {
                    ordered.complete(null);
                }
            };
        }

        @Override
        public InputStream getInputStream() {
            return said;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public int exitValue() {
            return 0;
        }

        @Override
        public void destroy() {}

        @Override
        public Process destroyForcibly() {
            return this;
        }
    }
}
