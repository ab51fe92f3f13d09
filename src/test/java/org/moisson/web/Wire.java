package org.moisson.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes as they are, over a socket: what no well-behaved client would send. */
final class Wire {

    private static final int PATIENCE_MS = 30_000;

    private final int port;
    private final String from;

    Wire(int port) {
        this(port, "127.0.0.1");
    }

    /** As from that address of this machine, which is charged for what is sent. */
    Wire(int port, String from) {
        this.port = port;
        this.from = from;
    }

    /** What came back: the head and the body as one text; status 0 when the connection was closed without a word. */
    record Answer(int status, String text) {

        static Answer of(byte[] bytes) {
            String text =
                    new String(bytes, StandardCharsets.UTF_8).replaceFirst("^(HTTP/1\\.1 100[^\r]*\r\n\r\n)+", "");
            boolean http = text.matches("(?s)HTTP/1\\.1 [0-9]{3}.*");
            return new Answer(http ? Integer.parseInt(text.substring(9, 12)) : 0, text);
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a request and reads until the service closes, or has said all that it announced. */
    Answer send(byte[] request) throws IOException {
        try (Socket socket = open()) {
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException closed) {
                // the answer may be there all the same
            }
            return Answer.of(read(socket.getInputStream()));
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
                if (whole(bytes)) {
                    break;
                }
            }
        } catch (SocketException reset) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static boolean whole(java.io.ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        var length = java.util.regex.Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n")
                .matcher(text.substring(0, head + 2));
        return length.find() && text.length() >= head + 4 + Integer.parseInt(length.group(1));
    }

    /** Sends the beginning, and leaves it at that until the connection is closed. */
    Socket begin(String head) throws IOException {
        Socket socket = open();
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends the beginning, then a byte at a time; how long it is until the service has enough of it, at most so long. */
    Duration trickle(String head, Duration pause, Duration most) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Socket socket = open()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout((int) Math.min(pause.toMillis(), most.toMillis()));
            while (System.nanoTime() - began < most.toNanos()) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException quiet) {
                    socket.getOutputStream().write('a');
                }
            }
        } catch (SocketException closed) {
            // that is what was waited for
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
