package org.moisson.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything, locked against a second process for as long as this one lives. */
public final class DataFolder implements AutoCloseable {

    /** Far behind the content, since Windows keeps others from reading what is locked. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final Path path;
    private final Path originals;
    private final FileChannel channel;

    DataFolder(StoreSettings settings) {
        path = settings.folder();
        originals = settings.originalsFolder();
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    path.resolve("moisson.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            claim();
        } catch (IOException e) {
            throw new StoreRefused(
                    "Le dossier de données « " + path + " » ne peut pas être utilisé ("
                            + e.getClass().getSimpleName()
                            + ") : vérifiez qu'il existe et que vous pouvez y écrire, ou choisissez-en un autre avec"
                            + " --moisson.data=DOSSIER.",
                    e);
        }
    }

    /** Its absolute path. */
    public Path path() {
        return path;
    }

    /** Where the original files lie, perhaps outside of it. */
    Path originals() {
        return originals;
    }

    /** A file or folder in it. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    private void claim() throws IOException {
        if (lock() == null) {
            String other = holder();
            channel.close();
            throw new StoreRefused("Le dossier de données « " + path + " » est déjà utilisé par un autre Moisson"
                    + (other.isEmpty() ? "" : " (processus " + other + ")")
                    + " : arrêtez-le, ou choisissez un autre dossier avec --moisson.data=DOSSIER.");
        }
        byte[] me = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(me), 0);
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private String holder() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).replaceAll("[^0-9]", "");
    }

    /** Lets another process in. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
