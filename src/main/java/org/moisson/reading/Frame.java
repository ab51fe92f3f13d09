package org.moisson.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.moisson.report.Reading;
import org.moisson.report.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** What the service and a worker say to each other: one byte of kind, four of length, the rest JSON. */
sealed interface Frame {

    /** Please read this file. */
    record Order(String id, String file, String name, int pages, long recognitionMillis, String recogniser)
            implements Frame {}

    /** So far it is. */
    record Step(int done, int pages, boolean recognising) implements Frame {}

    /** It was read. */
    record Done(Reading reading, String unread) implements Frame {}

    /** It can't be read. */
    record Failed(Refusal why, String detail) implements Frame {}

    JsonMapper JSON = JsonMapper.builder().build();

    /** More than any reading takes; a worker gone wild must not fill our memory. */
    int MOST_BYTES = 256 << 20;

    /** Writes a frame and flushes it. */
    static void write(DataOutputStream out, Frame frame) throws IOException {
        byte[] body = JSON.writeValueAsBytes(frame);
        int kind = switch (frame) {
            case Order order -> 1;
            case Step step -> 2;
            case Done done -> 3;
            case Failed failed -> 4;
        };
        out.writeByte(kind);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /** The next frame, empty at the end of the stream. */
    static Optional<Frame> read(DataInputStream in) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return Optional.empty();
        }
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("frame of " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("frame cut short");
        }
        Class<? extends Frame> type = switch (kind) {
            case 1 -> Order.class;
            case 2 -> Step.class;
            case 3 -> Done.class;
            case 4 -> Failed.class;
            default -> throw new IOException("frame of kind " + kind);
        };
        return Optional.of(JSON.readValue(body, type));
    }
}
