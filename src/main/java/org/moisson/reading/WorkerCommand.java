package org.moisson.reading;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a worker process is started: by the same Java and the same code as the service. */
final class WorkerCommand {

    /** The first argument that makes the packaged jar a worker. */
    static final String ARGUMENT = "read-worker";

    private final String heap;

    WorkerCommand(String heap) {
        this.heap = heap;
    }

    Worker start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        if (!packaged()) {
            // by the environment, for a command line may be too short for a class path
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        }
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new Worker(builder.start());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(Around.BEHIND_OTHERS.prefix());
        command.addAll(Around.NO_NETWORK.prefix());
        command.addAll(List.of(
                java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                // the second compiler costs more than it gives back below a thousand pages
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                // a crash must leave nothing of a document lying about
                "-XX:+ErrorFileToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
        if (packaged()) {
            command.addAll(List.of("-jar", System.getProperty("java.class.path"), ARGUMENT));
        } else {
            command.add(WorkerMain.class.getName());
        }
        return command;
    }

    private static String java() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                .toString();
    }

    /** Whether this code lies in a jar inside the jar that was started. */
    private static boolean packaged() {
        CodeSource source = WorkerMain.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        String path = System.getProperty("java.class.path");
        return location != null
                && location.toString().contains("nested:")
                && path.endsWith(".jar")
                && !path.contains(File.pathSeparator);
    }
}
