package org.moisson.engine;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index "reports"; its components are the fields of mappings/reports.json.
 *
 * @param order the id, by which equals are ordered
 * @param sheet the labels of its tags, its organisation, objectives and summary
 * @param group "kind/factor" of its findings
 * @param date by which it is sorted, the newest of those known
 */
public record ReportDocument(
        String id,
        String order,
        String title,
        List<String> headings,
        List<String> sheet,
        List<String> body,
        @JsonUnwrapped TagFields tags,
        List<String> group,
        @Nullable String date,
        IndexedReport display) {}
