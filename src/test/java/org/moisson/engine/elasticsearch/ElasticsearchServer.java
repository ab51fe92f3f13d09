package org.moisson.engine.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A real Elasticsearch as a child process: the official server's distribution from Maven Central, with the stock analysis
 * that it leaves out. One node or several of a cluster, on loopback.
 */
public final class ElasticsearchServer implements AutoCloseable {

    private static final Path ZIP = Path.of("target", "elasticsearch", "elasticsearch.zip");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path home;
    private final int http;
    private final ProcessBuilder command;
    private Process process;

    private ElasticsearchServer(Path home, int http, ProcessBuilder command) throws IOException {
        this.home = home;
        this.http = http;
        this.command = command;
        this.process = command.start();
    }

    /** One node of its own; up when this returns. */
    public static ElasticsearchServer single() {
        ElasticsearchServer server = node("single", Map.of("discovery.type", "single-node"), freePort());
        awaitAll(List.of(server));
        return server;
    }

    private static void awaitAll(List<ElasticsearchServer> servers) {
        boolean up = false;
        try {
            servers.forEach(ElasticsearchServer::awaitUp);
            up = true;
        } finally {
            if (!up) {
                servers.forEach(ElasticsearchServer::close);
            }
        }
    }

    /** A cluster of nodes that know each other; up when this returns. */
    public static List<ElasticsearchServer> cluster(int nodes) {
        List<Integer> transports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            transports.add(freePort());
            names.add("node" + n);
        }
        String seeds = transports.stream()
                .map(port -> "\"127.0.0.1:" + port + "\"")
                .toList()
                .toString();
        List<ElasticsearchServer> servers = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            Map<String, String> settings =
                    Map.of("discovery.seed_hosts", seeds, "cluster.initial_master_nodes", names.toString());
            servers.add(node(names.get(n), settings, transports.get(n)));
        }
        awaitAll(servers);
        return servers;
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Which of these nodes of one cluster is its elected master now. */
    public static ElasticsearchServer master(List<ElasticsearchServer> nodes) {
        URI asked = nodes.getFirst().uri().resolve("/_cat/master?h=node");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(asked)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            String name = client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
            return nodes.get(Integer.parseInt(name.substring("node".length())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts it again on the data it had; up when this returns. */
    public void startAgain() {
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitUp();
    }

    @Override
    public void close() {
        kill();
        try (var files = Files.walk(home.getParent())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElasticsearchServer node(String name, Map<String, String> settings, int transport) {
        try {
            Path home = unpack();
            int http = freePort();
            StringBuilder yaml = new StringBuilder();
            settings.forEach(
                    (key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
            yaml.append("node.name: ").append(name).append('\n');
            yaml.append("http.port: ").append(http).append('\n');
            yaml.append("transport.port: ").append(transport).append('\n');
            yaml.append("network.host: 127.0.0.1\nxpack.security.enabled: false\n");
            yaml.append("cluster.routing.allocation.disk.threshold_enabled: false\n");
            Files.writeString(home.resolve("config/elasticsearch.yml"), yaml, StandardCharsets.UTF_8);
            installPlugin(home);
            return new ElasticsearchServer(home, http, command(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(Path home) throws IOException {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            new ProcessBuilder("chown", "-R", "65534:65534", home.toString())
                    .start()
                    .onExit()
                    .join();
            words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        words.add(home.resolve("bin/elasticsearch").toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        builder.environment().put("HOME", home.toString());
        return builder;
    }

    private void awaitUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(
                            uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    break;
                }
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(300);
                }
            }
            String how = process.isAlive() ? "still running" : "ended with " + process.exitValue();
            throw new IllegalStateException("Elasticsearch did not start (" + how + "):\n" + tail());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("console.log"), StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static Path unpack() throws IOException {
        if (!Files.exists(ZIP)) {
            throw new IllegalStateException(ZIP + " is missing: mvn process-test-resources copies it there");
        }
        Path folder = Files.createTempDirectory("elasticsearch");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        try (var found = Files.list(folder)) {
            Path home = found.findFirst().orElseThrow();
            try (var programs = Files.walk(home)) {
                programs.filter(file -> file.getParent().endsWith("bin")
                                || file.getFileName().toString().equals("controller"))
                        .forEach(file -> file.toFile().setExecutable(true, false));
            }
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            return home;
        }
    }

    private static void installPlugin(Path home) throws IOException {
        Path plugin = Files.createDirectories(home.resolve("plugins/stock-analysis"));
        Files.writeString(plugin.resolve("plugin-descriptor.properties"), """
                description=stock analysis for tests
                version=1
                name=stock-analysis
                classname=org.moisson.engine.elasticsearch.StockAnalysis
                java.version=21
                elasticsearch.version=9.2.4
                """, StandardCharsets.UTF_8);
        Path classes = Path.of("target", "test-classes", "org", "moisson", "engine", "elasticsearch");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(plugin.resolve("stock-analysis.jar")));
                var files = Files.list(classes)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("StockAnalysis"))
                    .toList()) {
                jar.putNextEntry(new JarEntry("org/moisson/engine/elasticsearch/" + file.getFileName()));
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
