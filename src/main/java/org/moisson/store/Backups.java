package org.moisson.store;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Saves the store of the settings in a folder, while others work on it, and brings it back from there. */
public final class Backups {

    private final StoreSettings store;
    private final DatabaseSettings database;

    Backups(StoreSettings store, DatabaseSettings database) {
        this.store = store;
        this.database = database;
    }

    /** Of the store that these settings name; touches nothing yet. */
    public static Backups of(Environment environment) {
        Named named = Named.in(environment);
        return new Backups(named.store(), named.database());
    }

    /** Makes of the folder a complete backup of this moment, or leaves the one in it as good as it was. */
    public Saved save(Path folder) {
        refuseServer();
        Path target = folder.toAbsolutePath().normalize();
        if (target.startsWith(store.folder()) || target.startsWith(store.originalsFolder())) {
            throw new StoreRefused("Le dossier « " + target
                    + " » est dans le dossier de données : choisissez-en un autre, de préférence sur un autre disque.");
        }
        try {
            return new BackupWriter(store, target).write();
        } catch (IOException e) {
            throw new StoreRefused(
                    "La sauvegarde dans « " + target + " » n'a pas abouti (" + e
                            + ") : vérifiez la place et les droits, puis recommencez ; ce qui est copié le reste.",
                    e);
        }
    }

    /** Fills the empty data folder from a backup, all of it checked before and after; returns how many files these are. */
    public int restore(Path folder) {
        refuseServer();
        Path source = folder.toAbsolutePath().normalize();
        try {
            return new BackupReader(store, source).restore();
        } catch (IOException e) {
            throw new StoreRefused(
                    "La restauration dans « " + store.folder() + " » n'a pas abouti (" + e
                            + ") : videz ce dossier, vérifiez la place et les droits, puis recommencez.",
                    e);
        }
    }

    private void refuseServer() {
        if (database.url() != null) {
            throw new StoreRefused("La base de données est dans PostgreSQL : sauvegardez-la avec pg_dump (et"
                    + " restaurez-la avec pg_restore), puis copiez le dossier des originaux « "
                    + store.originalsFolder() + " ».");
        }
    }

    /**
     * What a backup holds.
     *
     * @param copied originals that were new to it
     * @param kept originals that it had already
     * @param lost originals that the database names and the data folder has no more, or not as they were
     */
    public record Saved(int copied, int kept, int lost) {}
}
