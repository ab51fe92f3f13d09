package org.moisson.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The database, its tables at their newest version: a file of the data folder, or PostgreSQL where settings say so. */
@Component
final class Database implements AutoCloseable {

    private final Pools pools;
    private final Lane writer;
    private final Lane readers;

    Database(DataFolder folder, DatabaseSettings settings) {
        String url = settings.url();
        pools = url == null ? SqliteFile.open(folder) : PostgresServer.open(url, settings);
        writer = new Lane(pools.dialect(), pools.writer(), pools.dialect().turn());
        readers = new Lane(pools.dialect(), pools.readers(), "");
    }

    Dialect dialect() {
        return pools.dialect();
    }

    /** Whether other instances may be at work on it too. */
    boolean shared() {
        return switch (dialect()) {
            case SQLITE -> false;
            case POSTGRESQL -> true;
        };
    }

    /** A connection outside of the pools, for as long as one likes. */
    Connection single() throws SQLException {
        return pools.source().getConnection();
    }

    /** Does all of the work in one transaction that is on disk when this returns, or nothing of it. */
    <T> T write(Function<JdbcClient, T> work) {
        return writer.run(work);
    }

    /** The same, after all others that were given this key have ended. */
    <T> T writeInTurn(long key, Function<JdbcClient, T> work) {
        return writer.run(client -> {
            if (shared()) {
                client.sql("select pg_advisory_xact_lock(:key)")
                        .param("key", key)
                        .query((row, n) -> true)
                        .single();
            }
            return work.apply(client);
        });
    }

    /** Reads the state of one moment. */
    <T> T read(Function<JdbcClient, T> work) {
        return readers.run(work);
    }

    @Override
    public void close() {
        pools.close();
    }

    /** Connections of one kind with what runs on them. */
    private static final class Lane {

        private final Dialect dialect;
        private final JdbcClient client;
        private final TransactionTemplate transactions;
        private final String first;

        /** Every transaction begins with that statement, if it is one. */
        Lane(Dialect dialect, DataSource pool, String first) {
            this.dialect = dialect;
            this.first = first;
            client = JdbcClient.create(pool);
            transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        }

        <T> T run(Function<JdbcClient, T> work) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> {
                    if (!first.isEmpty()) {
                        client.sql(first).update();
                    }
                    return work.apply(client);
                }));
            } catch (DataAccessException | TransactionException failure) {
                throw switch (dialect) {
                    case SQLITE -> SqliteFailures.sorted(failure);
                    case POSTGRESQL -> failure;
                };
            }
        }
    }
}
