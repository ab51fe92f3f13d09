package org.moisson.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Reads what was written out in open formats into an empty Moisson, of whatever database. */
@Component
public final class Transfer {

    private final Database database;
    private final DataFolder folder;

    Transfer(Database database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
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

    /** What was taken over. */
    public record Read(long reports, int originals) {}
}
