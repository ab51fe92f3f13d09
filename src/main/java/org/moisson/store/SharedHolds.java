package org.moisson.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Holds as locks of one session of the database that all instances share; they end with the process, however it ends. */
final class SharedHolds implements Holds, AutoCloseable {

    private static final int SECONDS = 5;

    private final Database database;
    private final Map<String, Integer> held = new HashMap<>();
    private @Nullable Connection session;

    SharedHolds(Database database) {
        this.database = database;
    }

    @Override
    public synchronized void hold(String sha256) {
        if (!held.containsKey(sha256)) {
            try {
                call(session(), "select pg_advisory_lock_shared(?)", sha256);
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("an original can't be held", e);
            }
        }
        held.merge(sha256, 1, Integer::sum);
    }

    @Override
    public synchronized void release(String sha256) {
        held.computeIfPresent(sha256, (hash, count) -> count == 1 ? null : count - 1);
        Connection known = session;
        if (!held.containsKey(sha256) && known != null) {
            try {
                call(known, "select pg_advisory_unlock_shared(?)", sha256);
            } catch (SQLException lost) {
                // its locks went with the session; the next one takes those that are still held
                session = null;
            }
        }
    }

    @Override
    public void unlessHeld(String sha256, Runnable removal) {
        database.write(client -> {
            boolean free = client.sql("select pg_try_advisory_xact_lock(:key)")
                    .param("key", key(sha256))
                    .query(Boolean.class)
                    .single();
            if (free) {
                removal.run();
            }
            return free;
        });
    }

    /** The session, made anew with all its locks when it was lost. */
    private Connection session() throws SQLException {
        Connection known = session;
        if (known != null && known.isValid(SECONDS)) {
            return known;
        }
        Connection fresh = database.single();
        for (String sha256 : held.keySet()) {
            call(fresh, "select pg_advisory_lock_shared(?)", sha256);
        }
        session = fresh;
        return fresh;
    }

    private static void call(Connection session, String sql, String sha256) throws SQLException {
        try (var statement = session.prepareStatement(sql)) {
            statement.setLong(1, key(sha256));
            statement.executeQuery().close();
        }
    }

    private static long key(String sha256) {
        return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
    }

    @Override
    public synchronized void close() throws SQLException {
        if (session != null) {
            session.close();
        }
    }
}
