package org.moisson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.importing.DrawnPdf;
import org.moisson.importing.ServiceProcess;

/** The jar alone is the whole product. */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("moisson.jar"));
    private static final int JAVA_8 = 52;

    @TempDir
    Path temporary;

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private record Ended(int code, String said) {}

    private Ended run(List<String> command) throws Exception {
        File said = temporary.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said.toPath(), StandardCharsets.UTF_8));
    }

    @Test
    void it_serves_within_seconds_imports_and_refuses_a_second_one_on_its_folder() throws Exception {
        Path data = temporary.resolve("données");
        long began = System.nanoTime();
        try (ServiceProcess service = new ServiceProcess(data, java()).ready()) {
            System.out.println(
                    "ready after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
            assertThat(service.get("/actuator/health").get("status").asString()).isEqualTo("UP");
            String job = service.post(Map.of("un.pdf", DrawnPdf.random("Un rapport", 2, new Random(1))))
                    .get("id")
                    .asString();
            while (!service.get("/api/imports/" + job).get("state").asString().equals("DONE")) {
                Thread.sleep(100);
            }
            assertThat(service.get("/api/reports").get("total").asInt()).isEqualTo(1);

            Ended second = run(java("serve", "--moisson.data=" + data, "--server.port=0"));
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.said().strip())
                    .contains("déjà utilisé par un autre Moisson (processus "
                            + service.process().pid() + ")")
                    .hasLineCount(1);
        }
    }

    @Test
    void its_start_script_unpacks_it_once_and_starts_it_with_less_work() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("mon programme"));
        Files.copy(JAR, folder.resolve("moisson.jar"));
        Files.copy(Path.of("src/main/dist/moisson.sh"), folder.resolve("moisson.sh"));
        List<String> script = List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "sh",
                folder.resolve("moisson.sh").toString());
        for (String data : List.of("un", "deux")) {
            try (ServiceProcess service = new ServiceProcess(temporary.resolve(data), script).ready()) {
                System.out.println("processor time until ready by its script: " + processor(service));
                service.post(Map.of("un.pdf", DrawnPdf.random("Un rapport", 2, new Random(1))));
                while (service.get("/api/reports").get("total").asInt() == 0) {
                    Thread.sleep(100);
                }
                service.process().destroy();
                service.process().waitFor(60, TimeUnit.SECONDS);
            }
            assertThat(folder.resolve("programme")).isDirectoryContaining("glob:**/{ok,classes.jsa,moisson.jar,lib}");
        }
        try (ServiceProcess service = new ServiceProcess(temporary.resolve("trois"), java()).ready()) {
            System.out.println("processor time until ready of the jar: " + processor(service));
        }
    }

    private static Duration processor(ServiceProcess service) {
        return service.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Test
    void it_imports_and_exports_on_the_command_line() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("à importer"));
        String data = "--moisson.data=" + temporary.resolve("data");
        Files.write(folder.resolve("bon.pdf"), DrawnPdf.random("Un bon rapport", 2, new Random(1)));
        assertThat(run(java("import", folder.toString(), data)))
                .satisfies(ended -> assertThat(ended.code()).isZero())
                .satisfies(ended -> assertThat(ended.said()).contains("importé   bon.pdf (2 p.)"));

        Files.writeString(folder.resolve("mauvais.pdf"), "%PDF-1.4 nothing else");
        assertThat(run(java("import", folder.toString(), data)))
                .satisfies(ended -> assertThat(ended.code()).isEqualTo(1))
                .satisfies(ended -> assertThat(ended.said()).contains("doublon   bon.pdf", "échec     mauvais.pdf"));

        assertThat(run(java("reindex", data)).said()).contains("1 rapports");
        assertThat(run(java("export", data)).said()).startsWith("{\"id\":\"").hasLineCount(1);
    }

    @Test
    void its_launcher_runs_on_java_8() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                DataInputStream launcher =
                        new DataInputStream(jar.getInputStream(jar.getEntry("org/moisson/launcher/Launcher.class")))) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.moisson.launcher.Launcher");
            launcher.readInt();
            launcher.readUnsignedShort();
            assertThat(launcher.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @Test
    void on_an_old_java_it_says_in_one_line_which_one_it_needs() throws Exception {
        List<Path> old = oldJavas();
        Assumptions.assumeFalse(old.isEmpty(), "no Java older than 21 on this machine");
        for (Path java : old) {
            Ended ended = run(List.of(java.toString(), "-jar", JAR.toString()));
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said().strip())
                    .startsWith("Moisson demande Java 21 ou plus")
                    .hasLineCount(1);
        }
    }

    private static List<Path> oldJavas() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b(1\\.8|8|11|17)\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .toList();
        }
    }
}
