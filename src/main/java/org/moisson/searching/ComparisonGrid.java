package org.moisson.searching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.Comparison;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.QueryRefused;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.FindingKind;
import org.moisson.report.Place;
import org.moisson.report.PlaceRole;
import org.moisson.report.ReportId;

/** Two to five reports side by side. */
final class ComparisonGrid {

    private static final int MOST = 5;

    private final SearchEngine engine;
    private final FacetLists labels;

    ComparisonGrid(SearchEngine engine, FacetLists labels) {
        this.engine = engine;
        this.labels = labels;
    }

    Comparison of(List<ReportId> ids) {
        Set<String> wanted =
                new LinkedHashSet<>(ids.stream().map(ReportId::value).toList());
        if (wanted.size() < 2 || wanted.size() > MOST) {
            throw new QueryRefused("bad-comparison", "Une comparaison porte sur 2 à 5 documents.");
        }
        Search search = Search.of(Match.ALL, MOST).withFilters(List.of(new Filter.OfReports(wanted)));
        Map<String, IndexedReport> found = engine.reports(search).hits().stream()
                .collect(Collectors.toMap(each -> each.hit().id(), each -> each.hit()));
        List<IndexedReport> reports =
                wanted.stream().filter(found::containsKey).map(found::get).toList();
        List<Comparison.Row> rows = new ArrayList<>();
        tags(reports, rows);
        findings(reports, rows);
        return new Comparison(
                reports.stream().map(IndexedReport::id).toList(),
                reports.stream().map(IndexedReport::title).toList(),
                rows);
    }

    private void tags(List<IndexedReport> reports, List<Comparison.Row> rows) {
        add(rows, reports, "type", "Type de document", each -> type(each));
        add(rows, reports, "scope", "Portée", each -> labels.label(Facet.SCOPE, each.scope()));
        add(rows, reports, "organisation", "Organisme", each -> Objects.requireNonNullElse(each.organisation(), ""));
        add(rows, reports, "dates", "Dates", each -> dates(each.dates()));
        add(rows, reports, "places", "Lieux d’action", ComparisonGrid::places);
        add(rows, reports, "themes", "Thèmes", each -> joined(Facet.THEME, each.themes().stream()));
        add(rows, reports, "populations", "Populations", each -> joined(Facet.POPULATION, each.populations().stream()));
        add(rows, reports, "settings", "Milieux", each -> joined(Facet.SETTING, each.settings().stream()));
        add(rows, reports, "ottawa", "Axes d’Ottawa énoncés", each -> joined(Facet.OTTAWA, axes(each)));
    }

    private String type(IndexedReport report) {
        return report.type() == null ? "" : labels.label(Facet.TYPE, report.type());
    }

    private static String places(IndexedReport report) {
        return report.places().stream()
                .filter(each -> each.role() == PlaceRole.INTERVENTION)
                .map(Place::label)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> axes(IndexedReport report) {
        return report.ottawa().stream()
                .filter(each -> each.axisStatus() == AxisStatus.EXPLICIT)
                .map(each -> "explicit:" + each.axis());
    }

    private void findings(List<IndexedReport> reports, List<Comparison.Row> rows) {
        Map<String, List<FindingGroup>> groups = new HashMap<>();
        for (IndexedReport each : reports) {
            Search own = Search.of(Match.ALL, 0).withFilters(List.of(new Filter.OfReports(Set.of(each.id()))));
            groups.put(each.id(), engine.findings(own, 1));
        }
        for (FindingKind kind : FindingKind.values()) {
            add(
                    rows,
                    reports,
                    kind.slug(),
                    FacetLists.label(kind),
                    each -> stated(groups.getOrDefault(each.id(), List.of()), kind));
        }
    }

    private String stated(List<FindingGroup> groups, FindingKind kind) {
        return groups.stream()
                .filter(each -> each.kind() == kind)
                .map(each -> (each.factor().isEmpty() ? "sans facteur" : labels.label(Facet.FACTOR, each.factor()))
                        + " (" + each.findings() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void add(
            List<Comparison.Row> rows,
            List<IndexedReport> reports,
            String field,
            String label,
            Function<IndexedReport, String> value) {
        List<@Nullable String> cells = new ArrayList<>();
        for (IndexedReport each : reports) {
            String cell = value.apply(each);
            cells.add(cell.isEmpty() ? null : cell);
        }
        rows.add(new Comparison.Row(field, label, cells));
    }

    private String joined(Facet facet, Stream<String> values) {
        return values.map(each -> labels.label(facet, each)).collect(Collectors.joining(", "));
    }

    private static String dates(Dates dates) {
        if (dates.start() == null && dates.end() == null) {
            return dates.published() == null ? "" : dates.published();
        }
        return Stream.of(dates.start(), dates.end())
                .map(each -> each == null ? "…" : each)
                .distinct()
                .collect(Collectors.joining(" – "));
    }
}
