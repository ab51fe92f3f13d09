package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes out everything that is known in open formats (JSON lines, the original files, SKOS), and reads it into an empty
 * Moisson, of whatever database. Tables of any room take part; accounts and their secrets do not.
 */
@Component
public final class Transfer {

    private final Database database;
    private final DataFolder folder;

    Transfer(Database database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Makes of an empty or new folder an export of this moment. */
    public Written write(Path target) {
        Path to = target.toAbsolutePath().normalize();
        try {
            refuseFull(to);
            try (Connection connection = database.single()) {
                connection.setAutoCommit(false);
                if (database.shared()) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                }
                return new TransferWriter(connection, new OriginalsFolder(folder.originals()), to).write();
            }
        } catch (IOException | SQLException e) {
            throw new StoreRefused(
                    "L'export dans « " + to + " » n'a pas abouti (" + e
                            + ") : vérifiez la place et les droits, videz ce dossier, puis recommencez.",
                    e);
        }
    }

    private static void refuseFull(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new StoreRefused(
                        "Le dossier « " + target + " » n'est pas vide : choisissez un dossier vide ou nouveau.");
            }
        }
    }

    /** Fills this store, which must be empty, from an export; the index is to be built afterwards. */
    public Read read(Path source) {
        Path from = source.toAbsolutePath().normalize();
        try (Connection connection = database.single()) {
            connection.setAutoCommit(false);
            return new TransferReader(connection, database.dialect(), new OriginalsFolder(folder.originals()), from)
                    .read();
        } catch (IOException | SQLException e) {
            throw new StoreRefused(
                    "La reprise de « " + from + " » n'a pas abouti (" + e
                            + ") : rien n'en est repris ; vérifiez la place et les droits, puis recommencez.",
                    e);
        }
    }

    /**
     * What an export holds.
     *
     * @param lost originals that the database names and the data folder has no more, or not as they were
     */
    public record Written(long reports, int originals, int lost) {}

    /** What was taken over. */
    public record Read(long reports, int originals) {}
}
