package org.moisson.store;

/** Where a file of an import stands; written in capitals in the API. */
public enum ItemState {
    QUEUED,
    EXTRACTING,
    RECOGNISING,
    ANALYSING,
    INDEXING,
    INDEXED,
    DUPLICATE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen to the file. */
    public boolean ended() {
        return switch (this) {
            case INDEXED, DUPLICATE, FAILED, CANCELLED -> true;
            case QUEUED, EXTRACTING, RECOGNISING, ANALYSING, INDEXING -> false;
        };
    }
}
