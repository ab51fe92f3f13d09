package org.moisson.report;

import java.util.List;

/** A label and its value in a report's identity card, with the passages that hold the value. */
public record IdentityRow(String label, String value, int page, List<String> passages) {

    public IdentityRow {
        passages = List.copyOf(passages);
    }
}
