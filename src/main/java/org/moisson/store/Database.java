package org.moisson.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database of the data folder: one writer, a few readers, its tables at their newest version. */
@Component
final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final int BUSY_MS = 30_000;

    private final Path file;
    private final Lane writer;
    private final Lane readers;

    Database(DataFolder folder) {
        file = folder.resolve("moisson.db");
        SQLiteDataSource writing = source(SQLiteConfig.TransactionMode.IMMEDIATE);
        prepare(writing);
        writer = new Lane(pool("writer", writing, 1));
        readers = new Lane(pool("readers", source(SQLiteConfig.TransactionMode.DEFERRED), READERS));
    }

    /** Does all of the work in one transaction that is on disk when this returns, or nothing of it. */
    <T> T write(Function<JdbcClient, T> work) {
        return writer.run(work);
    }

    /** Reads the state of one moment. */
    <T> T read(Function<JdbcClient, T> work) {
        return readers.run(work);
    }

    @Override
    public void close() {
        readers.pool.close();
        writer.pool.close();
    }

    private SQLiteDataSource source(SQLiteConfig.TransactionMode mode) {
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

    private void prepare(SQLiteDataSource source) {
        try (Connection first = source.getConnection();
                var statement = first.createStatement()) {
            statement.executeQuery("select count(*) from sqlite_master").close();
        } catch (SQLException e) {
            throw refused("est illisible ou endommagée : restaurez une sauvegarde du dossier de données", e);
        }
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("identity", "integer primary key autoincrement", "bytes", "blob"))
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw refused(
                    "ne correspond pas à cette version de Moisson : lancez la version la plus récente, ou restaurez"
                            + " une sauvegarde",
                    e);
        }
    }

    private StoreRefused refused(String why, Exception cause) {
        return new StoreRefused("La base de données « " + file + " » " + why + ".", cause);
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Connections of one kind with what runs on them. */
    private static final class Lane {

        private final HikariDataSource pool;
        private final JdbcClient client;
        private final TransactionTemplate transactions;

        Lane(HikariDataSource pool) {
            this.pool = pool;
            client = JdbcClient.create(pool);
            transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        }

        <T> T run(Function<JdbcClient, T> work) {
            return Objects.requireNonNull(transactions.execute(status -> work.apply(client)));
        }
    }
}
