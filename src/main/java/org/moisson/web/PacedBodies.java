package org.moisson.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Bodies that trickle in are given up, so that nobody holds a thread for as long as he likes: after a time of grace a body must
 * have come at the least pace on average. What is left of a body that nobody wanted is read for a moment, so that the sender
 * gets to see the answer.
 */
final class PacedBodies extends ValveBase {

    private static final long NANOS = 1_000_000_000;

    private final long grace;
    private final long bytesPerSecond;
    private final Remains remains;

    PacedBodies(Duration grace, long bytesPerSecond) {
        super(true);
        this.grace = grace.toNanos();
        this.bytesPerSecond = bytesPerSecond;
        this.remains = new Remains();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer plain = raw.getInputBuffer();
        raw.setInputBuffer(new Paced(plain));
        try {
            getNext().invoke(request, response);
        } finally {
            if (!raw.isFinished() && !request.isAsync()) {
                // the answer first: what is not read of a body marks an answer that has not left as a failure of ours
                response.finishResponse();
                remains.read(raw);
            }
            raw.setInputBuffer(plain);
        }
    }

    /** Reads as the other does, and ends when it takes too long. */
    private final class Paced implements InputBuffer {

        private final InputBuffer plain;
        private final long began = System.nanoTime();
        private long bytes;

        Paced(InputBuffer plain) {
            this.plain = plain;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int read = plain.doRead(handler);
            bytes += Math.max(0, read);
            long late = System.nanoTime() - began - grace;
            if (read >= 0 && late > 0 && bytes < late / NANOS * bytesPerSecond) {
                throw new InterruptedIOException("the body came too slowly");
            }
            return read;
        }

        @Override
        public int available() {
            return plain.available();
        }
    }

    /** What nobody has read of a body. */
    private static final class Remains {

        private static final long MOST_BYTES = 10_000_000;
        private static final Duration LONGEST = Duration.ofSeconds(5);

        void read(org.apache.coyote.Request raw) {
            if (raw.hasExpectation() || !swallowed(raw)) {
                raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private boolean swallowed(org.apache.coyote.Request raw) {
            Sink sink = new Sink();
            long end = System.nanoTime() + LONGEST.toNanos();
            try {
                for (long bytes = 0; bytes < MOST_BYTES && System.nanoTime() < end; ) {
                    int read = raw.doRead(sink);
                    if (read < 0) {
                        return true;
                    }
                    bytes += read;
                }
            } catch (IOException gone) {
                return false;
            }
            return false;
        }
    }

    /** Bytes that are not looked at. */
    private static final class Sink implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // each read brings its own buffer
        }
    }
}
