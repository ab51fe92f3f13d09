package org.moisson.engine.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders under the data folder's "index": VERSION/NUMBER each an index, "current" naming the one in use, "unsaved"
 * there as long as the one in use lacks on disk what it was told. No open file is ever renamed, so this holds on Windows.
 */
final class IndexFolders {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);

    private final Path root;
    private final String version;

    IndexFolders(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /** The folder in use, whatever its version; empty where there is none. */
    Optional<Path> current() throws IOException {
        Path pointer = root.resolve("current");
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        boolean there = name.matches("[0-9a-f]+/[0-9]+") && Files.isDirectory(root.resolve(name));
        return there ? Optional.of(root.resolve(name)) : Optional.empty();
    }

    /** Whether the folder is that of an index of this version. */
    boolean ours(Path folder) {
        return root.resolve(version).equals(folder.getParent());
    }

    /** A new folder that is empty. */
    Path next() throws IOException {
        Path home = Files.createDirectories(root.resolve(version));
        try (Stream<Path> there = Files.list(home)) {
            int last = there.map(each -> each.getFileName().toString())
                    .filter(each -> each.matches("\\d{1,9}"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
            return Files.createDirectory(home.resolve(Integer.toString(last + 1)));
        }
    }

    /** Names the folder in use from now on. */
    void use(Path folder) throws IOException {
        Path fresh = root.resolve("current.new");
        write(fresh, version + "/" + folder.getFileName());
        Files.move(fresh, root.resolve("current"), StandardCopyOption.REPLACE_EXISTING);
        sync();
    }

    boolean unsaved() {
        return Files.exists(root.resolve("unsaved"));
    }

    void unsaved(boolean is) throws IOException {
        Path mark = root.resolve("unsaved");
        if (is) {
            // on disk before anything that it warns of
            Files.createDirectories(root);
            write(mark, "");
            sync();
        } else {
            Files.deleteIfExists(mark);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    /** Makes new names outlive a power cut; Windows has no such call and needs none. */
    private void sync() {
        try (FileChannel names = FileChannel.open(root, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException none) {
            LOG.debug("no sync of {}", root);
        }
    }

    /** Deletes every folder but the one given; what can't be deleted now goes another time. */
    void sweep(Path kept) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> versions = Files.list(root)) {
            for (Path each : versions.filter(Files::isDirectory).toList()) {
                try (Stream<Path> folders = Files.list(each)) {
                    folders.filter(folder -> !folder.equals(kept)).forEach(IndexFolders::delete);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stillInUse) {
            LOG.debug("{} stays for now: {}", folder, stillInUse.getMessage());
        }
    }
}
