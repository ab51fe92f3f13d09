package org.moisson.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.moisson.report.ReportId;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Original files as originals/ab/abcd…, written beside that, synced and then moved there. */
@Component
final class FileOriginals implements Originals {

    private static final int BUFFER = 1 << 16;
    /** After so many bytes it is asked again whether there is room. */
    private static final long LOOKED_AT = 4L << 20;

    private static final String INCOMING = "incoming";
    private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);

    private final Database database;
    private final Path root;
    private final OriginalsFolder folder;
    private final Path incoming;
    private final Holds holds;
    private final Reserve reserve;

    FileOriginals(StoreSettings settings, Database database, Instance instance, Holds holds, Reserve reserve) {
        this.database = database;
        this.reserve = reserve;
        this.holds = holds;
        root = settings.originalsFolder();
        folder = new OriginalsFolder(root);
        incoming = root.resolve(INCOMING).resolve(instance.name());
        try {
            Files.createDirectories(incoming);
            try (Stream<Path> leftovers = Files.list(incoming)) {
                leftovers.forEach(FileOriginals::remove);
            }
        } catch (IOException e) {
            throw new StoreRefused("Le dossier « " + root + " » ne peut pas être utilisé : vérifiez ses droits.", e);
        }
    }

    @Override
    public Kept keep(InputStream bytes, long limit) throws IOException {
        reserve.spare(root);
        Path part = Files.createTempFile(incoming, "", ".part");
        try {
            MessageDigest digest = sha256();
            long size = write(bytes, part, limit, digest);
            String hash = HexFormat.of().formatHex(digest.digest());
            return place(part, hash, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(InputStream bytes, Path part, long limit, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                if (size / LOOKED_AT != (size + n) / LOOKED_AT) {
                    reserve.spare(root);
                }
                size += n;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(buffer, 0, n);
                ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
            }
            out.force(true);
        }
        return size;
    }

    private Kept place(Path part, String hash, long size) throws IOException {
        holds.hold(hash);
        boolean placed = false;
        try {
            move(part, hash, size);
            placed = true;
        } finally {
            if (!placed) {
                holds.release(hash);
            }
        }
        return new Kept(hash, size, folder.file(hash));
    }

    private void move(Path part, String hash, long size) throws IOException {
        Path file = folder.file(hash);
        Path beside = file.resolveSibling("");
        if (!Files.isDirectory(beside)) {
            Files.createDirectories(beside);
            sync(root);
        }
        // what lies there already is left alone: a reader may have it open, and Windows would refuse to replace it
        if (!Files.exists(file) || Files.size(file) != size) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(beside);
        }
    }

    @Override
    public void release(Kept kept) {
        holds.release(kept.sha256());
        try {
            sweep(kept.sha256());
        } catch (DataAccessException | TransactionException away) {
            // tidy() takes it when the database is there again
            System.getLogger(FileOriginals.class.getName()).log(System.Logger.Level.INFO, "not swept", away);
        }
    }

    /** Removes a file that neither a report nor an import needs. */
    void sweep(String sha256) {
        holds.unlessHeld(sha256, () -> {
            if (!needed(sha256)) {
                remove(folder.file(sha256));
            }
        });
    }

    private boolean needed(String sha256) {
        return database.read(client -> client.sql("""
                        select count(*) from (
                            select id from report where id = :report
                            union all
                            select sha256 from import_item
                            where sha256 = :sha256 and state not in ('INDEXED', 'DUPLICATE', 'CANCELLED')) as needs
                        """)
                        .param("report", ReportId.ofSha256(sha256).value())
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single())
                > 0;
    }

    @Override
    public Optional<Path> find(ReportId id) {
        try {
            return folder.find(id.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean room() {
        try {
            return reserve.room(root);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void tidy() {
        if (nothingKnown()) {
            // another database than the one that these belong to, perhaps
            return;
        }
        try (Stream<Path> files = Files.find(root, 2, (file, attributes) -> attributes.isRegularFile())) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .forEach(this::sweep);
            try (Stream<Path> parts = Files.find(root.resolve(INCOMING), 2, FileOriginals::forgotten)) {
                parts.forEach(FileOriginals::remove);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean nothingKnown() {
        return database.read(
                        client -> client.sql("select (select count(*) from report) + (select count(*) from import_job)")
                                .query(Long.class)
                                .single())
                == 0;
    }

    /** What other instances were writing when they ended for ever. */
    private static boolean forgotten(Path part, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                && part.getFileName().toString().endsWith(".part")
                && attributes
                        .lastModifiedTime()
                        .toInstant()
                        .isBefore(Instant.now().minus(LONGEST_ARRIVAL));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps a file that somebody reads; tidy() takes it at the next start
            System.getLogger(FileOriginals.class.getName()).log(System.Logger.Level.INFO, "still in use: {0}", file);
        }
    }

    /** Makes a new name in the folder outlive a power cut; Windows has no such call and needs none. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(FileOriginals.class.getName()).log(System.Logger.Level.DEBUG, "no sync of {0}", folder);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
