package org.moisson.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server, which several instances may share. */
final class PostgresServer {

    private static final int WRITERS = 8;
    private static final int READERS = 8;

    /** A server that is started together with Moisson gets so long to come up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int CONNECT_SECONDS = 5;

    /** Longer than any statement takes; a server that went away without a word is noticed so. */
    private static final int ANSWER_SECONDS = 60;

    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(10);

    private PostgresServer() {}

    static Pools open(String url, DatabaseSettings settings) {
        String name = name(url);
        PGSimpleDataSource source = source(url, settings);
        await(source, name);
        Migrations.run(source, Dialect.POSTGRESQL, name);
        HikariDataSource readers = pool("readers", source, READERS, true);
        return new Pools(Dialect.POSTGRESQL, source, pool("writers", source, WRITERS, false), readers);
    }

    /** The address without what may be a secret. */
    static String name(String url) {
        return url.replaceAll("[?].*", "");
    }

    /** Connections to the server as these settings say. */
    static PGSimpleDataSource source(String url, DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new StoreRefused(
                    "« " + name(url) + " » n'est pas l'adresse d'une base PostgreSQL : moisson.database.url s'écrit"
                            + " jdbc:postgresql://MACHINE:5432/BASE.",
                    e);
        }
        if (!settings.username().isEmpty()) {
            source.setUser(settings.username());
            source.setPassword(settings.password());
        }
        source.setApplicationName("moisson");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    private static void await(PGSimpleDataSource source, String name) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection first = source.getConnection()) {
                first.isValid(CONNECT_SECONDS);
                return;
            } catch (SQLException e) {
                if (!passing(e) || Instant.now().isAfter(end)) {
                    throw new StoreRefused(
                            "La base de données « " + name + " » ne répond pas (" + firstLine(e)
                                    + ") : vérifiez qu'elle est lancée et que moisson.database.* dit où et comment la"
                                    + " joindre.",
                            e);
                }
                pause();
            }
        }
    }

    /** Whether it may come up yet: not reachable (08), just starting (57P03). */
    private static boolean passing(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(String name, PGSimpleDataSource source, int size, boolean reading) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(FOR_A_CONNECTION.toMillis());
        config.setReadOnly(reading);
        // what one reading says is the state of one moment
        config.setTransactionIsolation(reading ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
