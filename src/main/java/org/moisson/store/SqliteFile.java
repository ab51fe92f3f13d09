package org.moisson.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database file of the data folder: one writer, a few readers, every commit synced. */
final class SqliteFile {

    private static final int READERS = 4;
    private static final int BUSY_MS = 30_000;

    private SqliteFile() {}

    static Pools open(Path file) {
        SQLiteDataSource writing = source(file, SQLiteConfig.TransactionMode.IMMEDIATE);
        look(writing, file);
        Migrations.run(writing, Dialect.SQLITE, file.toString());
        SQLiteDataSource reading = source(file, SQLiteConfig.TransactionMode.DEFERRED);
        return new Pools(Dialect.SQLITE, writing, pool("writer", writing, 1), pool("readers", reading, READERS));
    }

    private static void look(SQLiteDataSource source, Path file) {
        try (Connection first = source.getConnection();
                var statement = first.createStatement()) {
            statement.executeQuery("select count(*) from sqlite_master").close();
        } catch (SQLException e) {
            throw new StoreRefused(
                    "La base de données « " + file
                            + " » est illisible ou endommagée : restaurez une sauvegarde du dossier de données.",
                    e);
        }
    }

    /** A database whose tables are taken as they are. */
    static SQLiteDataSource source(Path file) {
        return source(file, SQLiteConfig.TransactionMode.DEFERRED);
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MS);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
