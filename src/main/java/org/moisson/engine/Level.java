package org.moisson.engine;

import java.util.List;
import java.util.Set;
import org.moisson.language.FieldMapping;
import org.moisson.language.Mapping;

/** One of the two logical indices: its mapping, and the texts that are searched in it. */
public final class Level {

    public static final Level REPORTS = new Level("reports", TextField.OF_REPORTS);
    public static final Level PASSAGES = new Level("passages", TextField.OF_PASSAGES);

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

    /** Reports, then passages. */
    public static List<Level> both() {
        return List.of(REPORTS, PASSAGES);
    }

    /** Its name outside: "reports" or "passages". */
    public String slug() {
        return slug;
    }

    /** How it is indexed. */
    public Mapping mapping() {
        return mapping;
    }

    /** What is searched in it, each with its weight. */
    public List<TextField> texts() {
        return texts;
    }

    /** The name of a field of the mapping where both levels share one index. */
    public String field(String path) {
        return slug + "/" + path;
    }

    /** The field by which titles are sorted. */
    public String titleOrder() {
        return this == REPORTS ? "title.sort" : "title";
    }

    /** The field that names the report. */
    public String report() {
        return this == REPORTS ? "id" : "report";
    }

    @Override
    public String toString() {
        return slug;
    }
}
