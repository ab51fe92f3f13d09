package org.moisson.extraction;

/** Told how far extraction is. */
@FunctionalInterface
public interface Watcher {

    /** Pages done of how many, and whether a scan is being recognised now. */
    void at(int done, int pages, boolean recognising);
}
