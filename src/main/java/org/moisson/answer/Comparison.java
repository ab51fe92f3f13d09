package org.moisson.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two to five reports side by side: one row a field, one cell a report, null where the report says nothing. */
public record Comparison(List<String> ids, List<String> titles, List<Row> rows) {

    /** A field's slug, its label and what each report says. */
    public record Row(String field, String label, List<@Nullable String> cells) {}
}
