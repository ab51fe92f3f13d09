package org.moisson.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in a folder of originals a file lies: ab/abcd…, by its SHA-256. */
record OriginalsFolder(Path root) {

    Path file(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The file whose SHA-256 begins so. */
    Optional<Path> find(String beginning) throws IOException {
        Path folder = root.resolve(beginning.substring(0, 2));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, beginning + "*")) {
            for (Path file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        }
    }

    /** Whether any file lies there. */
    boolean any() throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.find(root, 2, (file, attributes) -> attributes.isRegularFile())) {
            return files.anyMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}"));
        }
    }
}
