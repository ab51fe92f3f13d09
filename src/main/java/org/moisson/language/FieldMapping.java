package org.moisson.language;

import java.util.Map;

/**
 * How one field of an index is kept.
 *
 * @param path with its parents, parted by dots: "title.light"
 * @param analyzer of a text, normalizer of a keyword; empty for none
 * @param fields the same text kept in other ways, by name
 */
public record FieldMapping(
        String path, Type type, String analyzer, Detail detail, boolean norms, Map<String, FieldMapping> fields) {

    public FieldMapping {
        fields = Map.copyOf(fields);
    }

    /** The type of a field, as Elasticsearch names it; an object is kept for display and not indexed. */
    public enum Type {
        TEXT,
        KEYWORD,
        INTEGER,
        OBJECT
    }

    /** What the index keeps of a term in a text: where it is, how often and at which places. */
    public enum Detail {
        DOCS,
        FREQS,
        POSITIONS
    }
}
