package org.moisson.importing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real service in a process of its own, which can be killed like by a power cut. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");
    public static final String TOKEN = "a-token-of-the-tests";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> log = new ArrayList<>();
    private final BlockingQueue<String> port = new LinkedBlockingQueue<>();
    private final Process process;
    private String address = "";

    public ServiceProcess(Path data, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(
                "--moisson.data=" + data,
                "--moisson.inbox=" + data.resolve("inbox"),
                "--moisson.samples=false",
                "--moisson.bootstrap-token=" + TOKEN,
                "--server.port=0"));
        process = new ProcessBuilder(all).redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** The command that starts Moisson from this class path, without what is of the tests. */
    public static List<String> fromClassPath() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "org.moisson.Moisson");
    }

    /** How a command ended, and what it said. */
    record Ended(int code, String said) {}

    /** Runs a command of Moisson on a data folder to its end. */
    static Ended run(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(fromClassPath());
        command.addAll(1, List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        command.add("--moisson.data=" + data);
        Path said = Files.createTempFile("said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end of " + command.getLast());
        }
        String text = Files.readString(said);
        Files.delete(said);
        return new Ended(process.exitValue(), text);
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (log) {
                    log.add(line);
                }
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.add(ready.group(1));
                }
            }
        } catch (IOException e) {
            port.add("");
        }
    }

    /** Waits until it serves. */
    public ServiceProcess ready() throws InterruptedException {
        String number = port.poll(300, TimeUnit.SECONDS);
        if (number == null || number.isEmpty()) {
            throw new AssertionError("the service did not start:\n" + log());
        }
        address = "http://localhost:" + number;
        return this;
    }

    public String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** Ends it at once, with no warning and no chance to write anything. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Queues the failed files of an import again. */
    JsonNode retry(String id) throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + "/api/imports/" + id + "/retry"))
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + path))));
    }

    public JsonNode post(Map<String, byte[]> files) throws IOException, InterruptedException {
        HttpResponse<String> response = upload(files);
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body() + "\n" + log());
        }
        return JSON.readTree(response.body());
    }

    /** The answer to an upload whatever its status. */
    HttpResponse<String> upload(Map<String, byte[]> files) throws IOException, InterruptedException {
        String boundary = "----moisson-tests";
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, bytes) -> {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/imports"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .timeout(Duration.ofSeconds(120))
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The answer to a change, whatever its status. */
    HttpResponse<String> change(String method, String path, String json) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(60))
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The answer whatever its status, to a request without the token; headers as names and values in turn. */
    public HttpResponse<String> answer(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** What is said to whoever bears the token. */
    public String text(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** The same whatever the status. */
    String body(String path) throws IOException, InterruptedException {
        return answer(path, "Authorization", "Bearer " + TOKEN).body();
    }

    public int port() {
        return URI.create(address).getPort();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request.header("Authorization", "Bearer " + TOKEN)
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body() + "\n" + log());
        }
        return response.body();
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
