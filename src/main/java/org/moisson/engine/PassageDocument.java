package org.moisson.engine;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index "passages"; its components are the fields of mappings/passages.json.
 *
 * @param order the report's id and the passage's ordinal, by which equals are ordered
 * @param title of the report, by which it is sorted
 * @param about the title and the labels of the tags of its report
 * @param group "kind/factor" of its finding
 * @param said "first" for a finding, "again" where the report says the same earlier; empty for other passages
 */
public record PassageDocument(
        String id,
        String order,
        String report,
        String title,
        String text,
        List<String> section,
        String context,
        List<String> about,
        @JsonUnwrapped TagFields tags,
        List<String> group,
        @Nullable String date,
        List<String> nature,
        List<String> said,
        IndexedPassage display) {}
