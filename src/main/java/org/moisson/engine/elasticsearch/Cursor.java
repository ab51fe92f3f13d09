package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Level;
import org.moisson.query.QueryRefused;
import org.moisson.query.Sort;

/** A place in an ordered result, written so that a later search can go on after it. */
final class Cursor {

    private static final String BREAK = "\n";

    private Cursor() {}

    /** The order of hits of a level; equals go by their order field. */
    static List<SortOptions> order(Level level, Sort sort) {
        SortOptions last = strings("order", SortOrder.Asc);
        return switch (sort) {
            case RELEVANCE -> List.of(SortOptions.of(each -> each.score(score -> score.order(SortOrder.Desc))), last);
            case DATE -> List.of(strings("date", SortOrder.Desc), last);
            case TITLE -> List.of(strings(level.titleOrder(), SortOrder.Asc), last);
        };
    }

    /** An older index, which serves while the next is built, may lack the field. */
    private static SortOptions strings(String path, SortOrder order) {
        return SortOptions.of(each -> each.field(
                field -> field.field(path).order(order).missing("_last").unmappedType(FieldType.Keyword)));
    }

    static String write(Sort sort, List<FieldValue> place) {
        List<String> parts = new ArrayList<>(List.of(sort.slug()));
        for (FieldValue each : place) {
            parts.add(
                    switch (each._kind()) {
                        case Double -> "s" + each.doubleValue();
                        case Long -> "s" + (double) each.longValue();
                        case String -> "t" + each.stringValue();
                        case Null -> "-";
                        case Boolean, Any -> throw new IllegalStateException("sorted by " + each);
                    });
        }
        byte[] bytes = String.join(BREAK, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The place to go on after; empty without a cursor. */
    static List<FieldValue> read(Sort sort, @Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split(BREAK, -1);
            boolean fits = parts.length == 3 && parts[0].equals(sort.slug()) && parts[2].startsWith("t");
            if (fits && parts[1].startsWith("s") == (sort == Sort.RELEVANCE)) {
                return List.of(value(parts[1]), value(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static FieldValue value(String part) {
        if (part.startsWith("s")) {
            double score = Double.parseDouble(part.substring(1));
            if (Double.isFinite(score)) {
                return FieldValue.of(score);
            }
            throw refused();
        }
        return part.startsWith("t") ? FieldValue.of(part.substring(1)) : FieldValue.NULL;
    }

    private static QueryRefused refused() {
        return new QueryRefused("bad-cursor", "Ce curseur ne vient pas d’une réponse à cette question.");
    }
}
