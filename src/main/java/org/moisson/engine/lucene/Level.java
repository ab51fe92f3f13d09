package org.moisson.engine.lucene;

import java.util.List;
import java.util.Locale;
import org.moisson.language.FieldMapping;
import org.moisson.language.Mapping;

/** One of the two logical indices; both live in one Lucene index, a report's passages right before it. */
enum Level {
    REPORTS(List.of(
            new Weighted("title", 3), new Weighted("sheet", 2), new Weighted("headings", 1.5f), new Weighted("body", 1))),
    PASSAGES(List.of(
            new Weighted("text", 1), new Weighted("section", 0.5f), new Weighted("context", 0.4f), new Weighted("about", 0.35f)));

    private final List<Weighted> texts;
    private final Mapping mapping;

    Level(List<Weighted> texts) {
        this.texts = texts;
        this.mapping = Mapping.load(slug());
        for (Weighted each : texts) {
            FieldMapping field = mapping.fields().get(each.field());
            if (field == null || !field.fields().keySet().containsAll(List.of("light", "sigle"))) {
                throw new IllegalStateException("mappings/" + slug() + ".json lacks the text " + each.field());
            }
        }
    }

    /** A text field and how much it counts. */
    record Weighted(String field, float weight) {}

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Mapping mapping() {
        return mapping;
    }

    List<Weighted> texts() {
        return texts;
    }

    /** The name in the Lucene index of a field of the mapping. */
    String field(String path) {
        return slug() + "/" + path;
    }
}
