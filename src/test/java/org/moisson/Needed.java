package org.moisson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** A program of the machine that some tests need; a missing one is listed at the end, and fails the run under CI. */
public enum Needed {
    CHROMIUM("chromium", "chromium-browser", "google-chrome"),
    TESSERACT("tesseract"),
    POSTGRESQL("initdb");

    private static final Set<String> MISSING = Collections.synchronizedSet(new TreeSet<>());

    private final List<String> names;

    Needed(String... names) {
        this.names = List.of(names);
    }

    /** Where the program is; the calling test is skipped without it, or fails under CI. */
    public Path orSkip() {
        for (String folder : folders()) {
            for (String name : names) {
                Path program = Path.of(folder).resolve(name);
                if (Files.isExecutable(program)) {
                    return program;
                }
            }
        }
        MISSING.add(names.getFirst());
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(names.getFirst() + " is missing on this machine");
        }
        Assumptions.abort(names.getFirst() + " is missing on this machine");
        throw new IllegalStateException("not reached");
    }

    /** Those of the path, and those where Debian puts the programs of a server. */
    private static List<String> folders() {
        List<String> folders =
                new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)));
        Path servers = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(servers)) {
            try (Stream<Path> versions = Files.list(servers)) {
                versions.sorted(Comparator.reverseOrder())
                        .forEach(version ->
                                folders.addFirst(version.resolve("bin").toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders;
    }

    /** Says at the end of a run which programs were missing. */
    public static final class Listing implements TestExecutionListener {

        @Override
        public void testPlanExecutionFinished(TestPlan plan) {
            List<String> missing = new ArrayList<>(MISSING);
            if (!missing.isEmpty()) {
                System.err.println("Not tested on this machine, since they are missing: " + String.join(", ", missing));
            }
        }
    }
}
