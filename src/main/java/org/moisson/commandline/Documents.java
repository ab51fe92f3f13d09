package org.moisson.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that paths stand for: a file itself whatever it is, of a folder the documents in it, at any depth. */
final class Documents {

    static final String ENDINGS = "pdf, docx, odt, pptx, odp, html, htm, txt";

    private static final List<String> SUFFIXES =
            Stream.of(ENDINGS.split(", ")).map(ending -> "." + ending).toList();

    private Documents() {}

    static List<Path> under(List<Path> paths) {
        return paths.stream().flatMap(Documents::files).distinct().toList();
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).filter(Documents::wanted).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wanted(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
