package org.moisson.store;

import java.time.Instant;
import java.util.List;

/** Files that came in together. */
public record ImportJob(String id, Instant createdAt, String origin, List<ImportItem> items) {

    public ImportJob {
        items = List.copyOf(items);
    }

    /** Whether nothing more will happen to any of its files. */
    public boolean done() {
        return items.stream().allMatch(item -> item.state().ended());
    }
}
