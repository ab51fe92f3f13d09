package org.moisson.vocabulary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of changes for one test. */
public final class MemoryLog implements ChangeLog {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized long last() {
        return entries.size();
    }

    @Override
    public synchronized Entry append(Change change, String by, long last) {
        if (last != entries.size()) {
            throw ChangeRefused.changedMeanwhile();
        }
        Entry entry = new Entry(last + 1, Instant.parse("2025-03-01T10:00:00Z"), by, change);
        entries.add(entry);
        return entry;
    }
}
