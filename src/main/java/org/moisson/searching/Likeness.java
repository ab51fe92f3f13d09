package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.answer.ReportHit;
import org.moisson.engine.Found;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.language.FrenchWords;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Reason;
import org.moisson.report.AxisStatus;
import org.moisson.report.PlaceRole;
import org.moisson.report.ReportId;
import org.springframework.stereotype.Component;

/**
 * Finds reports that are about the same: they share themes, populations, settings, axes, places or telling words of the title.
 * What many reports bear says little; what is shared is weighed against all that both bear, and too little is nothing.
 */
@Component
final class Likeness {

    private static final int CANDIDATES = 50;
    private static final double LEAST = 0.12;
    private static final double WORD = 0.5;
    private static final Set<Facet> BORNE =
            EnumSet.of(Facet.THEME, Facet.POPULATION, Facet.SETTING, Facet.OTTAWA, Facet.PLACE);

    private final SearchEngine engine;
    private final FacetLists labels;
    private final FrenchWords french = new FrenchWords();

    Likeness(SearchEngine engine, FacetLists labels) {
        this.engine = engine;
        this.labels = labels;
    }

    List<ReportHit> similar(ReportId id, int most) {
        Search itself = Search.of(Match.ALL, 1).withFilters(List.of(new Filter.OfReports(Set.of(id.value()))));
        return engine.reports(itself).hits().stream()
                .findFirst()
                .map(each -> like(each.hit(), most))
                .orElse(List.of());
    }

    private List<ReportHit> like(IndexedReport report, int most) {
        Found<IndexedReport> all = engine.reports(Search.of(Match.ALL, 0).counting(BORNE));
        Map<Match, Double> own = traits(report, all);
        Search search = Search.of(new Match.SomeOf(List.copyOf(own.keySet()), 1), CANDIDATES + 1);
        return engine.reports(search).hits().stream()
                .map(Scored::hit)
                .filter(each -> !each.id().equals(report.id()))
                .map(each -> alike(each, own, traits(each, all)))
                .filter(each -> each.scored().score() >= LEAST)
                .sorted(Comparator.comparingDouble((Alike each) -> each.scored().score())
                        .reversed())
                .limit(most)
                .map(each -> ReportSearching.hit(each.scored(), List.of(), why(own, each.traits())))
                .toList();
    }

    /** A report with how like it is, and what it bears. */
    private record Alike(Scored<IndexedReport> scored, Map<Match, Double> traits) {}

    /** Scored by the weight of what both bear over the mean of what each bears. */
    private static Alike alike(IndexedReport other, Map<Match, Double> own, Map<Match, Double> theirs) {
        double shared = own.entrySet().stream()
                .filter(each -> theirs.containsKey(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double both = Math.sqrt(sum(own) * sum(theirs));
        return new Alike(new Scored<>(other, both == 0 ? 0 : shared / both, ""), theirs);
    }

    private static double sum(Map<Match, Double> traits) {
        return traits.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Reason> why(Map<Match, Double> own, Map<Match, Double> theirs) {
        List<Reason> reasons = new ArrayList<>(own.entrySet().stream()
                .filter(each -> theirs.containsKey(each.getKey()))
                .sorted(Map.Entry.<Match, Double>comparingByValue().reversed())
                .flatMap(each -> each.getKey() instanceof Match.Tagged tagged ? Stream.of(tagged) : Stream.of())
                .filter(each -> each.facet() != Facet.OTTAWA)
                .map(each -> new Reason(Reason.Kind.SHARED, labels.label(each.facet(), each.value())))
                .toList());
        if (own.keySet().stream().anyMatch(each -> each instanceof Match.InTitle && theirs.containsKey(each))) {
            reasons.add(Reason.of(Reason.Kind.SIMILAR_TITLE));
        }
        return List.copyOf(reasons);
    }

    /** What a report bears, each with its weight. */
    private Map<Match, Double> traits(IndexedReport report, Found<IndexedReport> all) {
        Map<Match, Double> traits = new HashMap<>();
        report.themes().forEach(each -> add(traits, all, new Match.Tagged(Facet.THEME, each, 4)));
        report.populations().forEach(each -> add(traits, all, new Match.Tagged(Facet.POPULATION, each, 2)));
        report.settings().forEach(each -> add(traits, all, new Match.Tagged(Facet.SETTING, each, 1.5)));
        report.ottawa().stream()
                .filter(each -> each.axisStatus() == AxisStatus.EXPLICIT)
                .forEach(each -> add(traits, all, new Match.Tagged(Facet.OTTAWA, "explicit:" + each.axis(), 1)));
        report.places().stream()
                .filter(each -> each.role() == PlaceRole.INTERVENTION)
                .forEach(each -> add(traits, all, new Match.Tagged(Facet.PLACE, "intervention:" + each.code(), 1)));
        french.plain(report.title()).stream()
                .filter(each -> each.length() > 2)
                .forEach(each -> traits.put(new Match.InTitle(new Match.Word(each, WORD)), WORD));
        return traits;
    }

    /** The rarer the heavier: all of its weight where one report alone bears it, next to nothing where all do. */
    private static void add(Map<Match, Double> traits, Found<IndexedReport> all, Match.Tagged tagged) {
        long bearing = all.counts().getOrDefault(tagged.facet(), Map.of()).getOrDefault(tagged.value(), 1L);
        double reports = (double) all.total() + 1;
        double rarity = Math.log(reports / ((double) bearing + 0.5)) / Math.log(reports);
        traits.put(tagged, tagged.weight() * Math.max(0.05, rarity));
    }
}
