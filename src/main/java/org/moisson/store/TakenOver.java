package org.moisson.store;

/** Another instance is at work on the item, since this one gave no sign of life; what it still says of it is not written. */
public final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    TakenOver(ImportItem item) {
        super("item " + item.id());
    }
}
