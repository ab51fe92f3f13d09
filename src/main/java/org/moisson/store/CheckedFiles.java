package org.moisson.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Files that are known by the SHA-256 of their bytes, and come under their names only when whole and on disk. */
final class CheckedFiles {

    private static final int BUFFER = 1 << 16;

    private CheckedFiles() {}

    /** As 64 hexadecimal digits. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = FileOriginals.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean is(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file) && sha256(file).equals(sha256);
    }

    /** Says whether the bytes had that checksum; nothing is left of them where not. */
    static boolean copy(Path source, Path target, String sha256) throws IOException {
        Path folder = folder(target);
        Path part = Files.createTempFile(folder, "", ".part");
        try {
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            if (!sha256(part).equals(sha256)) {
                return false;
            }
            place(part, target);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static void write(byte[] bytes, Path target) throws IOException {
        Path part = Files.createTempFile(folder(target), "", ".part");
        try {
            Files.write(part, bytes);
            place(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Syncs a file and moves it in one step to where it belongs, which a power cut doesn't undo. */
    static void place(Path part, Path target) throws IOException {
        Path folder = folder(target);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FileOriginals.sync(folder);
    }

    private static Path folder(Path target) throws IOException {
        Path folder = target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            FileOriginals.sync(folder.resolveSibling(""));
        }
        return folder;
    }
}
