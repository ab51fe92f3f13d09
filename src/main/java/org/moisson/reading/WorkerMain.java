package org.moisson.reading;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.moisson.extraction.Extraction;
import org.moisson.extraction.Extractor;
import org.moisson.extraction.Limits;
import org.moisson.extraction.Unreadable;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;
import org.moisson.structure.Structurer;

/** The worker process: reads the files that its standard input names, until that ends. */
public final class WorkerMain {

    /** Deeply nested files need a deep stack, and must fail by it rather than by the heap. */
    private static final long STACK = 4L << 20;

    private static final long STEP_NANOS = 200_000_000;

    private final DataOutputStream out;
    private long lastStep;

    private WorkerMain(DataOutputStream out) {
        this.out = out;
    }

    /** Serves until the service closes our standard input, or is no more. */
    public static void main(String[] args) throws IOException {
        // libraries that print must not break the frames
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        BlockingQueue<Frame.Order> orders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(null, () -> new WorkerMain(out).serve(orders), "reader", STACK);
        reader.setDaemon(true);
        reader.start();
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        Optional<Frame> frame = Frame.read(in);
        while (frame.isPresent()) {
            if (frame.get() instanceof Frame.Order order) {
                orders.add(order);
            }
            frame = Frame.read(in);
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    private void serve(BlockingQueue<Frame.Order> orders) {
        try {
            while (true) {
                Frame.write(out, read(orders.take()));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0); // nobody listens any more
        }
    }

    /** Here and only here catching everything is right: whatever a file does, it is that file's failure. */
    @SuppressWarnings({"checkstyle:IllegalCatch", "illegalcatch"})
    private Frame read(Frame.Order order) {
        lastStep =
                System.nanoTime() - STEP_NANOS; // the first step of each file is told, and with it how long the file is
        try {
            Limits limits = new Limits(order.pages(), Duration.ofMillis(order.recognitionMillis()), order.recogniser());
            Extraction extraction = new Extractor(limits).extract(Path.of(order.file()), order.name(), this::step);
            return new Frame.Done(Structurer.read(new ReportId(order.id()), extraction), extraction.unread());
        } catch (Unreadable e) {
            return new Frame.Failed(e.why(), e.detail());
        } catch (OutOfMemoryError e) {
            throw e; // the process ends by it
        } catch (Throwable e) {
            e.printStackTrace();
            return new Frame.Failed(
                    Refusal.PARSER_CRASHED,
                    "Le lecteur s'est arrêté sur une erreur inattendue, notée dans le journal.");
        }
    }

    private void step(int done, int pages, boolean recognising) {
        long now = System.nanoTime();
        if (!recognising && now - lastStep < STEP_NANOS) {
            return;
        }
        lastStep = now;
        try {
            Frame.write(out, new Frame.Step(done, pages, recognising));
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
