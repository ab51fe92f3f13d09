package org.moisson.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Level;
import org.moisson.query.QueryRefused;
import org.moisson.query.Sort;

/** A place in an ordered result, written so that a later search can go on after it. */
final class Cursor {

    private static final String BREAK = "\n";

    private Cursor() {}

    /** The order of hits of a level; equals go by their order field. */
    static org.apache.lucene.search.Sort order(Level level, Sort sort) {
        SortField last = strings(level, "order", false);
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, last);
            case DATE -> new org.apache.lucene.search.Sort(strings(level, "date", true), last);
            case TITLE -> new org.apache.lucene.search.Sort(strings(level, level.titleOrder(), false), last);
        };
    }

    private static SortField strings(Level level, String path, boolean newestFirst) {
        SortField field = new org.apache.lucene.search.SortedSetSortField(level.field(path), newestFirst);
        field.setMissingValue(newestFirst ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return field;
    }

    static String write(Sort sort, FieldDoc hit) {
        List<String> parts = new ArrayList<>(List.of(sort.slug()));
        for (Object each : hit.fields) {
            parts.add(
                    switch (each) {
                        case null -> "-";
                        case Float score -> "s" + Integer.toHexString(Float.floatToIntBits(score));
                        case BytesRef text -> "t" + text.utf8ToString();
                        default -> throw new IllegalStateException("sorted by " + each.getClass());
                    });
        }
        byte[] bytes = String.join(BREAK, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static @Nullable FieldDoc read(Sort sort, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split(BREAK, -1);
            boolean fits = parts.length == 3 && parts[0].equals(sort.slug()) && parts[2].startsWith("t");
            if (fits && parts[1].startsWith("s") == (sort == Sort.RELEVANCE)) {
                Object[] fields = {value(parts[1]), value(parts[2])};
                float score = fields[0] instanceof Float known ? known : Float.NaN;
                return new FieldDoc(Integer.MAX_VALUE, score, fields);
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static @Nullable Object value(String part) {
        return switch (part.charAt(0)) {
            case 's' -> Float.intBitsToFloat(Integer.parseUnsignedInt(part.substring(1), 16));
            case 't' -> new BytesRef(part.substring(1));
            default -> null;
        };
    }

    private static QueryRefused refused() {
        return new QueryRefused("bad-cursor", "Ce curseur ne vient pas d’une réponse à cette question.");
    }
}
