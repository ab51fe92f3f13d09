package org.moisson.store;

import org.springframework.dao.DataAccessResourceFailureException;

/** The database has no more room on its disk; what was to be written is not, and can be when there is room again. */
public final class StoreFull extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1;

    StoreFull(Throwable cause) {
        super("the disk of the database is full", cause);
    }
}
