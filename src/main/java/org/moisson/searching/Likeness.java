package org.moisson.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.moisson.answer.ReportHit;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Reason;
import org.moisson.report.AxisStatus;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;
import org.moisson.report.PlaceRole;
import org.moisson.report.ReportId;
import org.springframework.stereotype.Component;

/** Finds reports that share themes, populations, settings, places and title words with one. */
@Component
final class Likeness {

    private final SearchEngine engine;
    private final FacetLists labels;

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
        List<Match.Tagged> shared = shared(report);
        List<Match> wanted = new ArrayList<>(shared);
        wanted.add(new Match.InTitle(new Match.SomeOf(
                List.of(report.title().split("[\\s'’]+", 12)).stream()
                        .filter(each -> each.length() > 3)
                        .map(each -> (Match) new Match.Word(each, 0.5))
                        .toList(),
                1)));
        Search search = Search.of(new Match.SomeOf(wanted, shared.size() > 2 ? 2 : 1), most + 1);
        return engine.reports(search).hits().stream()
                .filter(each -> !each.hit().id().equals(report.id()))
                .limit(most)
                .map(each -> ReportSearching.hit(each, List.of(), why(each, shared)))
                .toList();
    }

    private List<Reason> why(Scored<IndexedReport> found, List<Match.Tagged> shared) {
        List<Match.Tagged> theirs = shared(found.hit());
        return shared.stream()
                .filter(each -> theirs.stream()
                        .anyMatch(other ->
                                other.facet() == each.facet() && other.value().equals(each.value())))
                .filter(each -> each.facet() != Facet.OTTAWA)
                .map(each -> new Reason(Reason.Kind.SHARED, labels.label(each.facet(), each.value())))
                .toList();
    }

    private static List<Match.Tagged> shared(IndexedReport report) {
        List<Match.Tagged> tags = new ArrayList<>();
        report.themes().forEach(each -> tags.add(new Match.Tagged(Facet.THEME, each, 4)));
        report.populations().forEach(each -> tags.add(new Match.Tagged(Facet.POPULATION, each, 2)));
        report.settings().forEach(each -> tags.add(new Match.Tagged(Facet.SETTING, each, 1.5)));
        report.ottawa().stream()
                .filter(each -> each.axisStatus() == AxisStatus.EXPLICIT)
                .map(Ottawa::axis)
                .forEach(each -> tags.add(new Match.Tagged(Facet.OTTAWA, "explicit:" + each, 1)));
        report.places().stream()
                .filter(each -> each.role() == PlaceRole.INTERVENTION)
                .map(Place::code)
                .forEach(each -> tags.add(new Match.Tagged(Facet.PLACE, "intervention:" + each, 1)));
        return tags;
    }
}
