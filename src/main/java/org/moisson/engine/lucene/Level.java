package org.moisson.engine.lucene;

import java.util.List;
import java.util.Set;
import org.moisson.engine.TextField;
import org.moisson.language.FieldMapping;
import org.moisson.language.Mapping;

/** One of the two logical indices; both live in one Lucene index, a report's passages right before it. */
final class Level {

    static final Level REPORTS = new Level("reports", TextField.OF_REPORTS);
    static final Level PASSAGES = new Level("passages", TextField.OF_PASSAGES);

    private final String slug;
    private final List<TextField> texts;
    private final Mapping mapping;

    private Level(String slug, List<TextField> texts) {
        this.slug = slug;
        this.texts = texts;
        this.mapping = Mapping.load(slug);
        for (TextField each : texts) {
            FieldMapping field = mapping.fields().get(each.name());
            if (field == null || !field.fields().keySet().containsAll(Set.of("light", "sigle"))) {
                throw new IllegalStateException("mappings/" + slug + ".json lacks the text " + each.name());
            }
        }
    }

    static List<Level> both() {
        return List.of(REPORTS, PASSAGES);
    }

    String slug() {
        return slug;
    }

    Mapping mapping() {
        return mapping;
    }

    List<TextField> texts() {
        return texts;
    }

    /** The name in the Lucene index of a field of the mapping. */
    String field(String path) {
        return slug + "/" + path;
    }
}
