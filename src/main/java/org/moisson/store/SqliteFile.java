package org.moisson.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database file of the data folder: one writer, a few readers, every commit synced. */
final class SqliteFile {

    private static final int READERS = 4;
    private static final long ALWAYS_CHECKED = 512L << 20;
    private static final int BUSY_MS = 30_000;

    private SqliteFile() {}

    static Pools open(DataFolder folder) {
        Path file = folder.resolve("moisson.db");
        refuseWithout(file, folder.originals());
        SQLiteDataSource source = source(file);
        look(source, file, thoroughly(file));
        Migrations.run(source, Dialect.SQLITE, file.toString());
        return new Pools(Dialect.SQLITE, source, pool("writer", source, 1), pool("readers", source, READERS));
    }

    /** A new database would know none of the originals, and have them all swept away as nobody's. */
    private static void refuseWithout(Path file, Path originals) {
        try {
            boolean none = !Files.exists(file) || Files.size(file) == 0;
            if (none && new OriginalsFolder(originals).any()) {
                throw new StoreRefused(
                        "La base de données « " + file + " » manque ou est vide, alors que « " + originals
                                + " » contient des documents. Rien n'a été changé. Restaurez une sauvegarde : restore"
                                + " SAUVEGARDE --moisson.data=NOUVEAU_DOSSIER ; sans sauvegarde, mettez ces documents à part et"
                                + " importez-les à nouveau.");
            }
        } catch (IOException e) {
            throw new StoreRefused("Le dossier « " + originals + " » ne peut pas être lu : vérifiez ses droits.", e);
        }
    }

    /** A large one that was closed in order is not read through at each start. */
    private static boolean thoroughly(Path file) {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.exists(file) && (Files.size(file) <= ALWAYS_CHECKED || Files.exists(log));
        } catch (IOException e) {
            return true;
        }
    }

    private static void look(SQLiteDataSource source, Path file, boolean thoroughly) {
        String found;
        try (Connection first = source.getConnection();
                var statement = first.createStatement();
                ResultSet row = statement.executeQuery(
                        thoroughly ? "pragma quick_check(1)" : "select 'ok' from sqlite_master limit 1")) {
            found = row.next() ? row.getString(1) : "ok";
        } catch (SQLException e) {
            throw damaged(file, String.valueOf(e.getMessage()), e);
        }
        if (!found.equals("ok")) {
            throw damaged(file, found.lines().findFirst().orElse(""), null);
        }
    }

    private static StoreRefused damaged(Path file, String how, @Nullable Throwable cause) {
        return new StoreRefused(
                "La base de données « " + file + " » est illisible ou endommagée (" + how.strip()
                        + "). Rien n'a été changé : restaurez une sauvegarde par restore SAUVEGARDE"
                        + " --moisson.data=NOUVEAU_DOSSIER, puis servez ce dossier.",
                cause);
    }

    /**
     * A database whose tables are taken as they are. A transaction begins without waiting for a lock: where that fails, the
     * driver takes it for begun all the same, and what follows is written without one.
     */
    static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
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
