package org.moisson.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Tags;

/** The tags of a document as fields of both mappings. */
public record TagFields(
        List<String> theme,
        List<String> population,
        List<String> setting,
        List<String> ottawa,
        List<String> factor,
        List<String> type,
        List<String> scope,
        List<String> place,
        List<String> kind,
        List<String> confirmed,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    static TagFields of(Tags tags) {
        return new TagFields(
                sorted(tags.themes()),
                sorted(tags.populations()),
                sorted(tags.settings()),
                sorted(tags.ottawa()),
                sorted(tags.factors()),
                sorted(tags.types()),
                sorted(tags.scopes()),
                sorted(tags.places()),
                sorted(tags.kinds()),
                sorted(tags.confirmed()),
                tags.firstYear(),
                tags.lastYear());
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
