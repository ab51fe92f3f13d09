package org.moisson.engine.elasticsearch;

import java.util.List;
import org.moisson.engine.TextField;
import org.moisson.language.Mapping;

/** One of the two indices: its mapping, and the texts that are searched in it. */
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

    /** The field by which titles are sorted. */
    String titleOrder() {
        return this == REPORTS ? "title.sort" : "title";
    }

    /** The field that names the report. */
    String report() {
        return this == REPORTS ? "id" : "report";
    }

    @Override
    public String toString() {
        return slug;
    }
}
