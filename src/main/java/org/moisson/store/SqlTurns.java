package org.moisson.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Turns in memory, and where the database is shared also as a lock of a session of its own there. */
@Component
final class SqlTurns implements Turns {

    private final Database database;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    SqlTurns(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Turn> take(String work) {
        if (!taken.add(work)) {
            return Optional.empty();
        }
        boolean got = false;
        try {
            Optional<Turn> turn = database.shared() ? session(work) : Optional.of(() -> taken.remove(work));
            got = turn.isPresent();
            return turn;
        } finally {
            if (!got) {
                taken.remove(work);
            }
        }
    }

    private Optional<Turn> session(String work) {
        try {
            Connection session = database.single();
            if (locked(session, work)) {
                return Optional.of(() -> {
                    end(session);
                    taken.remove(work);
                });
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("whose turn it is can't be asked", e);
        }
    }

    private static boolean locked(Connection session, String work) throws SQLException {
        try (var statement =
                session.prepareStatement("select pg_try_advisory_lock(hashtext('moisson'), hashtext(?))")) {
            statement.setString(1, work);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void end(Connection session) {
        try {
            session.close();
        } catch (SQLException e) {
            System.getLogger(SqlTurns.class.getName()).log(System.Logger.Level.DEBUG, "gone already", e);
        }
    }
}
