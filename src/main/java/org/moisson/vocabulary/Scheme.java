package org.moisson.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.moisson.report.Field;
import org.moisson.report.Slug;

/** A controlled vocabulary, one file each under ingest/vocabulary. */
public enum Scheme implements Slug {
    THEME,
    POPULATION,
    SETTING,
    OTTAWA,
    FACTOR,
    TYPE,
    SCOPE;

    private static final Map<Field, Scheme> OF_FIELDS = Map.of(
            Field.THEMES, THEME,
            Field.POPULATIONS, POPULATION,
            Field.SETTINGS, SETTING,
            Field.OTTAWA, OTTAWA,
            Field.TYPE, TYPE,
            Field.SCOPE, SCOPE);

    /** The vocabulary that the values of a field come from, empty where they are free. */
    public static Optional<Scheme> of(Field field) {
        return Optional.ofNullable(OF_FIELDS.get(field));
    }
}
