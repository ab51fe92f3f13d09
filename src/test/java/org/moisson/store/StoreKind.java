package org.moisson.store;

/** Each database that the store runs on. */
public enum StoreKind {
    SQLITE,
    POSTGRESQL;

    /** The address of a new and empty database, empty for the file of the data folder. */
    public String fresh() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRESQL -> PostgresForTests.database();
        };
    }
}
