package org.moisson.report;

import java.util.List;

/**
 * A heading of the outline.
 *
 * @param level 1 for the highest
 * @param page where the heading stands
 * @param path the headings above it and itself, from the highest
 */
public record Section(int ordinal, int level, String heading, int page, List<String> path) {

    public Section {
        path = List.copyOf(path);
    }
}
