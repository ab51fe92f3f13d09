package org.moisson.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The parts of a store as one instance has them. */
final class TestStore implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(1);

    /** What the disk has left in bytes, as far as files are concerned. */
    volatile long room = 1L << 40;

    final String url;
    final DataFolder folder;
    final Database database;
    final Instance instance;
    final Holds holds;
    final FileOriginals originals;
    final SqlImports imports;
    final SqlReports reports;
    final SqlTurns turns;
    final SqlDecisions decisions;
    final SqlDoubts doubts;

    TestStore(Path data, String url) {
        this(new StoreSettings(data.toString(), null), url);
    }

    TestStore(StoreSettings settings, String url) {
        this.url = url;
        DatabaseSettings where = new DatabaseSettings(url, "", "", LEASE);
        folder = new DataFolder(settings);
        database = new Database(folder, where);
        instance = new Instance(folder, database, where);
        holds = new StoreRoom().holds(database);
        originals = new FileOriginals(
                settings,
                database,
                instance,
                holds,
                new Reserve(new ReserveSettings(DataSize.ofMegabytes(1)), path -> room));
        imports = new SqlImports(database, originals, instance);
        reports = new SqlReports(database, originals);
        turns = new SqlTurns(database);
        decisions = new SqlDecisions(database);
        doubts = new SqlDoubts(database);
    }

    Reports reports() {
        return reports;
    }

    /** Ends as by a power cut: the locks go, nothing is said. */
    void die() {
        closeHolds();
        database.close();
        closeFolder();
    }

    @Override
    public void close() {
        closeHolds();
        instance.close();
        database.close();
        closeFolder();
    }

    private void closeHolds() {
        if (holds instanceof SharedHolds shared) {
            try {
                shared.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void closeFolder() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
