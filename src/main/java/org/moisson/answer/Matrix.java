package org.moisson.answer;

import java.util.List;

/** The evidence map: two facets crossed; cells without a report are left out. */
public record Matrix(List<FacetCount> rows, List<FacetCount> columns, List<Cell> cells) {

    /** Counts of reports of one row and column. */
    public record Cell(String row, String column, long reports, long levers, long obstacles) {}
}
