package org.moisson.web;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.moisson.importing.Importing;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files inside uploaded ZIP archives, read where they lie: nothing is unpacked under a name from the archive. What is
 * open goes when this is closed.
 */
final class Archives implements Closeable {

    /** All entries of an upload together; one alone is held to the limit of any file. */
    private static final long MOST_BYTES = 4L << 30;

    private static final Set<String> NOT_MEANT = Set.of("thumbs.db", "desktop.ini");

    private final List<ZipFile> open = new ArrayList<>();
    private final List<Path> copies = new ArrayList<>();
    private final int mostFiles;
    private long left = MOST_BYTES;

    Archives(int mostFiles) {
        this.mostFiles = mostFiles;
    }

    /** Whether a file of that name is unpacked. */
    static boolean holds(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** The files of an archive; throws Refused for one that can't be read, holds none, too many or another archive. */
    List<Importing.Incoming> entries(MultipartFile upload, String name) throws IOException {
        Path copy = Files.createTempFile("moisson-", ".zip");
        copies.add(copy);
        try (InputStream bytes = upload.getInputStream()) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        ZipFile zip = opened(copy, name);
        open.add(zip);
        List<Importing.Incoming> files = new ArrayList<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (meant(entry)) {
                files.add(incoming(zip, entry, name));
            }
            if (files.size() > mostFiles) {
                throw refused("archive-files", name, mostFiles);
            }
        }
        if (files.isEmpty()) {
            throw refused("archive-empty", name);
        }
        return files;
    }

    /** Names are UTF-8, or what old programs of Windows wrote. */
    private static ZipFile opened(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherLetters) {
            try {
                return new ZipFile(
                        file.toFile(),
                        Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1);
            } catch (ZipException unreadable) {
                throw refused("archive-unreadable", name);
            }
        }
    }

    private static boolean meant(ZipEntry entry) {
        String name = FileNames.lastPart(entry.getName());
        return !entry.isDirectory()
                && !name.startsWith(".")
                && !entry.getName().startsWith("__MACOSX/")
                && !NOT_MEANT.contains(name.toLowerCase(Locale.ROOT));
    }

    private Importing.Incoming incoming(ZipFile zip, ZipEntry entry, String archive) {
        String name = FileNames.lastPart(entry.getName());
        if (holds(name)) {
            throw refused("archive-nested", archive, name);
        }
        return new Importing.Incoming() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                InputStream bytes = zip.getInputStream(entry);
                return new Counted(bytes, archive);
            }
        };
    }

    private static Refused refused(String key, Object... values) {
        return new Refused("bad-archive", key, values);
    }

    /** Ends an archive that unfolds beyond all measure, and one whose bytes are damaged. */
    private final class Counted extends FilterInputStream {

        private final String archive;

        Counted(InputStream bytes, String archive) {
            super(bytes);
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got;
            try {
                got = super.read(buffer, from, length);
            } catch (ZipException damaged) {
                throw refused("archive-damaged", archive);
            }
            left -= Math.max(0, got);
            if (left < 0) {
                throw refused("archive-too-large", archive, MOST_BYTES >> 30);
            }
            return got;
        }
    }

    @Override
    public void close() throws IOException {
        for (ZipFile zip : open) {
            zip.close();
        }
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
    }
}
