package org.moisson.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.moisson.Needed;

/** A PostgreSQL server of this machine's programs for all tests of a JVM; each test gets a database of its own. */
public final class PostgresForTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String NOBODY = "65534";
    private static @Nullable PostgresForTests server;

    private final Path home;
    private final int port;
    private final Process process;

    private PostgresForTests(Path programs) throws IOException, InterruptedException, SQLException {
        home = Files.createTempDirectory("postgres");
        Path data = home.resolve("data");
        own();
        run(
                programs.resolve("initdb") + "",
                "-D",
                data + "",
                "-U",
                "moisson",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync");
        port = freePort();
        process = start(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-k",
                home.toString(),
                // what the tests kill is Moisson, not the server
                "-c",
                "fsync=off");
        awaitUp();
    }

    /** The address of a new and empty database; the calling test is skipped where PostgreSQL is missing. */
    public static String database() {
        String name = "moisson" + DATABASES.incrementAndGet();
        PostgresForTests running = running();
        try (Connection connection = running.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.url(name);
    }

    private static synchronized PostgresForTests running() {
        Path programs = Needed.POSTGRESQL.orSkip().toAbsolutePath().getParent();
        if (server == null) {
            try {
                PostgresForTests started = new PostgresForTests(programs);
                Runtime.getRuntime().addShutdownHook(new Thread(started::end));
                server = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return server;
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=moisson";
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The server refuses to run as root. */
    private void own() throws IOException, InterruptedException {
        if (root()) {
            new ProcessBuilder("chown", NOBODY + ":" + NOBODY, home.toString())
                    .start()
                    .waitFor();
        }
    }

    private Process start(String... command) throws IOException {
        List<String> words = new ArrayList<>();
        if (root()) {
            words.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    private File log() {
        return new File(home + ".log");
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process running = start(command);
        if (!running.waitFor(60, TimeUnit.SECONDS) || running.exitValue() != 0) {
            throw new IllegalStateException(command[0] + " failed: " + Files.readString(log().toPath()));
        }
    }

    private void awaitUp() throws InterruptedException, IOException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new SQLException(Files.readString(log().toPath()), notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log().delete();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
