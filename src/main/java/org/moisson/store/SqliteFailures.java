package org.moisson.store;

import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** Sorts what SQLite says by what to do about it, which Spring knows of other databases only. */
final class SqliteFailures {

    private static final int PRIMARY = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANT_OPEN = 14;
    private static final int NO_DATABASE = 26;

    private SqliteFailures() {}

    /** The failure under its better name, or as it is. */
    static RuntimeException sorted(RuntimeException failure) {
        if (failure instanceof TransactionSystemException ended && ended.getApplicationException() != null) {
            // a full disk has SQLite roll back of itself, so that there is nothing to roll back any more
            return ended.getApplicationException() instanceof RuntimeException first ? sorted(first) : failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sorted(failure, sql.getErrorCode() & PRIMARY);
            }
        }
        return failure;
    }

    private static RuntimeException sorted(RuntimeException failure, int code) {
        return switch (code) {
            case FULL -> new StoreFull(failure);
            case BUSY, LOCKED -> new CannotAcquireLockException("the database is locked", failure);
            case READ_ONLY, IO, CORRUPT, CANT_OPEN, NO_DATABASE ->
                new DataAccessResourceFailureException("the database can't be read or written", failure);
            default -> failure;
        };
    }
}
