package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;

/**
 * Writes everything that the store of the settings holds in open formats (JSON lines, the original files, SKOS), while others
 * work on it. Tables of any room take part; accounts and their secrets do not.
 */
public final class Exports {

    private final StoreSettings store;
    private final DatabaseSettings database;

    Exports(StoreSettings store, DatabaseSettings database) {
        this.store = store;
        this.database = database;
    }

    /** Of the store that these settings name; touches nothing yet. */
    public static Exports of(Environment environment) {
        Named named = Named.in(environment);
        return new Exports(named.store(), named.database());
    }

    /** Makes of an empty or new folder an export of this moment. */
    public Written write(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            refuseFull(target);
            DataSource source = source();
            Set<String> before = Set.of();
            while (true) {
                TransferWriter writer = written(source, target);
                // what was deleted since the moment of the tables is not in those of the next; what lacks twice is lost
                if (writer.lost().isEmpty() || writer.lost().equals(before)) {
                    return writer.finish();
                }
                before = writer.lost();
                clear(target);
            }
        } catch (IOException | SQLException e) {
            throw new StoreRefused(
                    "L'export dans « " + target + " » n'a pas abouti (" + e
                            + ") : vérifiez la place et les droits, videz ce dossier, puis recommencez.",
                    e);
        }
    }

    private TransferWriter written(DataSource source, Path target) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (database.url() != null) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            TransferWriter writer =
                    new TransferWriter(connection, new OriginalsFolder(store.originalsFolder()), target);
            writer.write();
            return writer;
        }
    }

    private DataSource source() {
        String url = database.url();
        if (url != null) {
            DataSource server = PostgresServer.source(url, database);
            Migrations.refuseOther(server, Dialect.POSTGRESQL, PostgresServer.name(url));
            return server;
        }
        Path file = store.folder().resolve("moisson.db");
        if (!Files.isRegularFile(file)) {
            throw new StoreRefused("Rien à exporter : aucune base de données « " + file
                    + " ». Dites où elle est avec --moisson.data=DOSSIER.");
        }
        DataSource source = SqliteFile.source(file);
        Migrations.refuseOther(source, Dialect.SQLITE, file.toString());
        return source;
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

    /** Takes away what was written in vain. */
    private static void clear(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(target)) {
                    Files.delete(each);
                }
            }
        }
    }

    /**
     * What an export holds.
     *
     * @param lost originals that the database names and the data folder has no more, or not as they were
     */
    public record Written(long reports, int originals, int lost) {}
}
