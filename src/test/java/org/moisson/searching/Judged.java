package org.moisson.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Query;
import org.moisson.query.Sort;
import org.moisson.report.Slug;
import tools.jackson.databind.json.JsonMapper;

/** A judged query over the sample reports, as the README beside the file describes it. */
record Judged(
        String id,
        String query,
        List<String> kind,
        Map<String, Object> filters,
        List<Passage> expected,
        List<String> topDocs,
        @Nullable List<Quote> avoid,
        @Nullable String note) {

    /** Words of a sample. */
    record Quote(String file, String quote) {}

    /** Words of a sample that answer, and how well. */
    record Passage(String file, int page, String quote, int grade) {
        Quote asQuote() {
            return new Quote(file, quote);
        }
    }

    private record File(Map<String, String> meta, List<Judged> queries) {}

    static List<Judged> all() {
        try (var stream = Judged.class.getResourceAsStream("/relevance/queries.json")) {
            return new JsonMapper().readValue(stream, File.class).queries();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Quote> avoided() {
        return avoid == null ? List.of() : avoid;
    }

    Stream<Quote> quotes() {
        return Stream.concat(expected.stream().map(Passage::asQuote), avoided().stream());
    }

    boolean unanswerable() {
        return expected.isEmpty() && topDocs.isEmpty();
    }

    /** The first ten of what it asks; reports know no kind of finding. */
    Query asked(boolean ofReports) {
        List<Filter> asked = new ArrayList<>();
        for (Facet each : Facet.values()) {
            Object wanted = filters.get(each.slug());
            if (wanted != null && !(ofReports && each == Facet.KIND)) {
                asked.add(new Filter.AnyOf(each, raw(each, wanted)));
            }
        }
        if (filters.containsKey("from") || filters.containsKey("to")) {
            asked.add(new Filter.Years(year("from"), year("to")));
        }
        return new Query(query, asked, Sort.RELEVANCE, 0, 10, null, Set.of());
    }

    private @Nullable Integer year(String end) {
        Object year = filters.get(end);
        return year == null ? null : Integer.valueOf(year.toString());
    }

    private static Set<String> raw(Facet facet, Object wanted) {
        Collection<?> values = wanted instanceof Collection<?> several ? several : List.of(wanted);
        return values.stream()
                .map(Object::toString)
                .map(each -> raw(facet, each))
                .collect(Collectors.toSet());
    }

    private static String raw(Facet facet, String value) {
        return switch (facet) {
            case PLACE -> "intervention:" + value;
            case OTTAWA -> "explicit:" + value;
            case KIND ->
                Slug.find(org.moisson.report.FindingKind.class, value)
                        .orElseThrow()
                        .slug();
            case THEME, POPULATION, SETTING, FACTOR, TYPE, SCOPE -> value;
        };
    }
}
