package org.moisson.engine.elasticsearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes on what comes in at a port to another one, until it is closed and all connections break. */
public final class Forwarder implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Forwarder(ServerSocket door, int to) {
        this.door = door;
        this.to = to;
    }

    public static Forwarder from(int port, int to) throws IOException {
        Forwarder forwarder = new Forwarder(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), to);
        Thread.ofVirtual().start(forwarder::accept);
        return forwarder;
    }

    public boolean isOpen() {
        return !door.isClosed();
    }

    private void accept() {
        try {
            while (true) {
                Socket in = door.accept();
                Socket out = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(in);
                open.add(out);
                Thread.ofVirtual().start(() -> pass(in, out));
                Thread.ofVirtual().start(() -> pass(out, in));
            }
        } catch (IOException closed) {
            breakAll();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            Thread.currentThread().interrupt();
        }
    }

    private void breakAll() {
        for (Socket each : open) {
            try {
                each.close();
            } catch (IOException closed) {
                open.remove(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }
}
