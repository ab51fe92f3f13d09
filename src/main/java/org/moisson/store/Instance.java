package org.moisson.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * This Moisson among those that share the database: it bears the name of its data folder, gives signs of life, and queues
 * again what others had under way that give none any more.
 */
@Component
final class Instance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

    /** So many signs of life in a lease, so that a late one is not taken for death. */
    private static final int BEATS = 4;

    private final Database database;
    private final Duration lease;
    private final String name;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heart").factory());

    Instance(DataFolder folder, Database database, DatabaseSettings settings) {
        this.database = database;
        this.lease = settings.lease();
        this.name = name(folder.resolve("instance"));
    }

    /** The name that its imports bear. */
    String name() {
        return name;
    }

    private static String name(Path file) {
        try {
            String known = Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
            if (known.matches("[0-9a-f]{16}")) {
                return known;
            }
            byte[] bytes = new byte[8];
            new SecureRandom().nextBytes(bytes);
            String fresh = HexFormat.of().formatHex(bytes);
            Files.writeString(file, fresh, StandardCharsets.US_ASCII);
            return fresh;
        } catch (IOException e) {
            throw new StoreRefused(
                    "Le fichier « " + file + " » ne peut pas être lu ou écrit : vérifiez ses droits.", e);
        }
    }

    /** Begins to work: queues again what its last life left behind. Returns how many items are to be done. */
    int begin() {
        if (database.shared()) {
            sign();
            long every = lease.toMillis() / BEATS;
            var unused = heart.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
        }
        return database.write(client -> {
            client.sql("""
                            update import_item
                            set state = %s,
                                not_before = 0, owner = null
                            where state in %s and (:alone = 1 or owner = :me or %s)
                            """.formatted(SqlImports.GIVEN_BACK, SqlImports.OPEN, dead()))
                    .param("alone", database.shared() ? 0 : 1)
                    .param("me", name)
                    .param("lease", lease.toMillis())
                    .update();
            return client.sql("select count(*) from import_item where state in " + SqlImports.OPEN)
                    .query(Integer.class)
                    .single();
        });
    }

    private void beat() {
        try {
            sign();
            int left = takeUp();
            if (left > 0) {
                LOG.info("{} fichiers d'une autre instance, qui ne répond plus, sont repris.", left);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("La base de données ne répond pas ({}).", e.toString());
        }
    }

    private void sign() {
        database.write(client -> client.sql("""
                        insert into instance (id, seen_at) values (:me, %1$s)
                        on conflict (id) do update set seen_at = excluded.seen_at
                        """.formatted(database.dialect().now()))
                .param("me", name)
                .update());
    }

    /** Queues again what instances without a sign of life had under way. Returns how many items these are. */
    int takeUp() {
        return database.write(client -> client.sql("""
                        update import_item
                        set state = %s,
                            not_before = 0, owner = null
                        where (state in ('EXTRACTING', 'RECOGNISING', 'ANALYSING')
                                or state = 'INDEXING' and not_before is null)
                            and %s
                        """.formatted(SqlImports.GIVEN_BACK, dead()))
                .param("lease", lease.toMillis())
                .update());
    }

    /** Of an item: nobody who lives has it. A sign of life from the time to come is of before the clock was set back. */
    private String dead() {
        return """
                (owner is null
                    or owner not in (select id from instance where seen_at > %1$s - :lease and seen_at < %1$s + :lease))
                """.formatted(database.dialect().now());
    }

    /** Gives no more signs of life. */
    void faint() {
        heart.shutdownNow();
    }

    /** Leaves: what it has under way may be taken up by others at once. */
    @Override
    public void close() {
        faint();
        if (!database.shared()) {
            return;
        }
        try {
            database.write(client -> client.sql("delete from instance where id = :me")
                    .param("me", name)
                    .update());
        } catch (DataAccessException | TransactionException e) {
            LOG.info("La base de données ne répond pas ({}).", e.toString());
        }
    }
}
