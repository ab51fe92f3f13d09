package org.moisson.report;

import java.util.List;

/** A quotation that a value rests on, with the passage and the pages where it stands. */
public record Evidence(String passageId, List<Integer> pages, String quote) {

    public Evidence {
        pages = List.copyOf(pages);
    }
}
