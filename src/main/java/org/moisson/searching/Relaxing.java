package org.moisson.searching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.answer.Answer;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Clause;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Query;
import org.moisson.query.Reading;
import org.moisson.query.Reason;
import org.moisson.report.Slug;
import org.springframework.stereotype.Component;

/** Says that nothing answers, why, and what would answer if one thing were left out. */
@Component
final class Relaxing {

    private static final int MOST = 8;

    private final SearchEngine engine;
    private final FacetLists labels;

    Relaxing(SearchEngine engine, FacetLists labels) {
        this.engine = engine;
        this.labels = labels;
    }

    Answer abstained(Asked asked, Query query, List<Filter> stated) {
        List<Answer.Relaxation> nearest = new ArrayList<>();
        filters(asked, query, stated, nearest);
        words(asked, query, stated, nearest);
        concepts(asked, stated, nearest);
        nearest.sort(Comparator.comparingLong(Answer.Relaxation::reports).reversed());
        return new Answer(
                query.line(),
                asked.told(),
                true,
                because(asked, query),
                new Answer.Coverage(0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                nearest.stream().limit(MOST).toList());
    }

    private long reports(Asked asked, List<Filter> filters) {
        return found(asked.match(), asked, filters).reports();
    }

    private Found<IndexedPassage> found(Match match, Asked asked, List<Filter> filters) {
        return engine.passages(new Search(
                match,
                asked.reading().without(),
                List.of(),
                filters,
                org.moisson.query.Sort.RELEVANCE,
                0,
                0,
                null,
                Set.of()));
    }

    private void filters(Asked asked, Query query, List<Filter> stated, List<Answer.Relaxation> nearest) {
        for (Filter each : query.filters()) {
            List<Filter> others =
                    stated.stream().filter(filter -> !filter.equals(each)).toList();
            long reports = reports(asked, others);
            if (reports > 0) {
                List<Filter> left = query.filters().stream()
                        .filter(filter -> !filter.equals(each))
                        .toList();
                nearest.add(new Answer.Relaxation(name(each), reports, link(query.line(), left)));
            }
        }
    }

    private void words(Asked asked, Query query, List<Filter> stated, List<Answer.Relaxation> nearest) {
        if (asked.clauses().size() < 2) {
            return;
        }
        for (Clause each : asked.clauses()) {
            Asked without = asked.without(each);
            long reports = reports(without, stated);
            if (reports > 0) {
                String line = without.clauses().stream().map(Clause::shown).collect(Collectors.joining(" "));
                nearest.add(new Answer.Relaxation(each.shown(), reports, link(line, query.filters())));
            }
        }
    }

    /** The concepts that the line names, as the reports bear them. */
    private void concepts(Asked asked, List<Filter> stated, List<Answer.Relaxation> nearest) {
        for (Reading.Named each : asked.reading().named()) {
            Facet facet = Slug.find(Facet.class, each.scheme()).orElse(Facet.KIND);
            if (facet == Facet.KIND || facet == Facet.PLACE) {
                continue;
            }
            String raw = facet == Facet.OTTAWA ? "explicit:" + each.id() : each.id();
            long reports = found(new Match.Tagged(facet, raw, 1), asked, stated).reports();
            if (reports > 0) {
                Filter filter = new Filter.AnyOf(facet, Set.of(raw));
                nearest.add(new Answer.Relaxation(labels.label(facet, raw), reports, link("", List.of(filter))));
            }
        }
    }

    private Reason because(Asked asked, Query query) {
        List<Long> counts =
                engine.passagesWith(asked.clauses().stream().map(Clause::match).toList());
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < counts.size(); at++) {
            if (counts.get(at) == 0) {
                unknown.add("« " + asked.clauses().get(at).shown() + " »");
            }
        }
        if (!unknown.isEmpty()) {
            return new Reason(Reason.Kind.UNKNOWN_WORDS, String.join(", ", unknown));
        }
        long passages = found(asked.match(), asked, query.filters()).total();
        if (passages > 0) {
            return new Reason(Reason.Kind.NO_FINDING, Long.toString(passages));
        }
        return Reason.of(query.filters().isEmpty() ? Reason.Kind.NOT_TOGETHER : Reason.Kind.NOT_WITH_FILTERS);
    }

    private static String name(Filter filter) {
        return switch (filter) {
            case Filter.AnyOf any -> any.facet().slug();
            case Filter.NoneOf none -> none.facet().slug();
            case Filter.Years years -> "years";
            case Filter.Confirmed sure -> "confirmed";
            case Filter.OfReports reports -> "report";
        };
    }

    static String link(String line, List<Filter> filters) {
        StringBuilder link = new StringBuilder("/api/answers?q=").append(encoded(line));
        for (Filter filter : filters) {
            switch (filter) {
                case Filter.AnyOf any -> append(link, any.facet().slug(), any.facet(), any.values());
                case Filter.NoneOf none -> append(link, "not." + none.facet().slug(), none.facet(), none.values());
                case Filter.Years years -> {
                    link.append(years.from() == null ? "" : "&from=" + years.from());
                    link.append(years.to() == null ? "" : "&to=" + years.to());
                }
                case Filter.Confirmed sure -> {
                    if (link.indexOf("&confirmed=") < 0) {
                        link.append("&confirmed=true");
                    }
                }
                case Filter.OfReports reports -> {}
            }
        }
        return link.toString();
    }

    private static void append(StringBuilder link, String name, Facet facet, Set<String> values) {
        values.stream()
                .map(each -> FacetLists.id(facet, each))
                .distinct()
                .sorted()
                .forEach(each -> link.append('&').append(name).append('=').append(encoded(each)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
