package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.answer.Answer;
import org.moisson.answer.Comparison;
import org.moisson.answer.Matrix;
import org.moisson.answer.QuotedFinding;
import org.moisson.engine.Crossing;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Query;
import org.moisson.query.Reason;
import org.moisson.report.FindingKind;
import org.moisson.report.ReportId;
import org.springframework.stereotype.Service;

/** Answers with findings: those of experiences by factor, those across cases in a block of their own, methods never. */
@Service
final class FindingAnswering implements Answering {

    private static final int EACH_SIDE = 6;
    private static final int EACH_LIST = 12;
    private static final String ACROSS = "transversal";

    private static final Filter STATED = new Filter.AnyOf(
            Facet.KIND, Stream.of(FindingKind.values()).map(FindingKind::slug).collect(Collectors.toSet()));
    private static final Filter NO_METHOD = new Filter.NoneOf(Facet.SCOPE, Set.of("methode"));
    private static final Filter EXPERIENCES = new Filter.NoneOf(Facet.SCOPE, Set.of("methode", ACROSS));
    private static final Filter ACROSS_CASES = new Filter.AnyOf(Facet.SCOPE, Set.of(ACROSS));

    private final SearchEngine engine;
    private final LineSearch lines;
    private final FacetLists labels;
    private final Relaxing relaxing;
    private final Coverages coverages;

    FindingAnswering(SearchEngine engine, LineSearch lines, FacetLists labels, Relaxing relaxing, Coverages coverages) {
        this.engine = engine;
        this.lines = lines;
        this.labels = labels;
        this.relaxing = relaxing;
        this.coverages = coverages;
    }

    @Override
    public Answer answer(Query query) {
        List<Filter> stated = with(query.filters(), STATED, NO_METHOD);
        Narrowing.Outcome<IndexedPassage> outcome = new Narrowing(engine)
                .first(
                        lines.ask(query.line()),
                        asked -> engine.passages(lines.findings(asked, stated)
                                .part(0, 0, null)
                                .counting(EnumSet.of(Facet.SCOPE, Facet.PLACE))));
        Asked asked = outcome.asked();
        if (outcome.found().total() == 0) {
            return relaxing.abstained(asked, query, stated);
        }
        List<FindingGroup> groups =
                engine.findings(lines.findings(asked, with(query.filters(), STATED, EXPERIENCES)), EACH_SIDE);
        List<FindingGroup> across =
                engine.findings(lines.findings(asked, with(query.filters(), STATED, ACROSS_CASES)), 2);
        return new Answer(
                query.line(),
                asked.told(),
                false,
                Reason.NONE,
                coverages.of(outcome.found()),
                factors(groups),
                list(groups, FindingKind.RESULT),
                list(groups, FindingKind.LESSON),
                list(groups, FindingKind.RECOMMENDATION),
                Quotes.best(
                        across.stream().flatMap(each -> each.best().stream()).toList(), EACH_LIST),
                List.of());
    }

    private static List<Filter> with(List<Filter> filters, Filter... more) {
        return Stream.concat(filters.stream(), Stream.of(more)).toList();
    }

    /** Every factor with both its sides, that which most reports bear on first. */
    private List<Answer.Factor> factors(List<FindingGroup> groups) {
        Map<String, Answer.Factor> factors = new LinkedHashMap<>();
        for (FindingGroup each : groups) {
            boolean sided = each.kind() == FindingKind.LEVER || each.kind() == FindingKind.OBSTACLE;
            if (sided && !each.factor().isEmpty()) {
                factors.computeIfAbsent(
                        each.factor(),
                        factor -> new Answer.Factor(
                                factor,
                                labels.label(Facet.FACTOR, factor),
                                side(groups, factor, FindingKind.LEVER),
                                side(groups, factor, FindingKind.OBSTACLE)));
            }
        }
        List<Answer.Factor> sorted = new ArrayList<>(factors.values());
        sorted.sort(Comparator.comparingLong((Answer.Factor each) ->
                        each.levers().reports() + each.obstacles().reports())
                .reversed());
        return sorted;
    }

    private static Answer.Side side(List<FindingGroup> groups, String factor, FindingKind kind) {
        return groups.stream()
                .filter(each -> each.kind() == kind && each.factor().equals(factor))
                .findFirst()
                .map(each -> new Answer.Side(each.reports(), Quotes.best(each.best(), EACH_SIDE)))
                .orElse(new Answer.Side(0, List.of()));
    }

    private static List<QuotedFinding> list(List<FindingGroup> groups, FindingKind kind) {
        return Quotes.best(
                groups.stream()
                        .filter(each -> each.kind() == kind)
                        .flatMap(each -> each.best().stream())
                        .toList(),
                EACH_LIST);
    }

    @Override
    public Matrix matrix(Facet rows, Facet columns, Query query) {
        Narrowing.Outcome<IndexedReport> outcome = new Narrowing(engine)
                .first(
                        lines.ask(query.line()),
                        asked -> engine.reports(
                                lines.reports(asked, query).part(0, 0, null).counting(EnumSet.of(rows, columns))));
        Search search = lines.reports(outcome.asked(), query);
        List<Matrix.Cell> cells = engine.cross(search, rows, columns).stream()
                .map(FindingAnswering::cell)
                .toList();
        Map<Facet, Map<String, Long>> counts = outcome.found().counts();
        return new Matrix(
                labels.list(rows, counts.getOrDefault(rows, Map.of()), Set.of()),
                labels.list(columns, counts.getOrDefault(columns, Map.of()), Set.of()),
                cells);
    }

    private static Matrix.Cell cell(Crossing each) {
        return new Matrix.Cell(each.row(), each.column(), each.reports(), each.levers(), each.obstacles());
    }

    @Override
    public Comparison compare(List<ReportId> reports) {
        return new ComparisonGrid(engine, labels).of(reports);
    }
}
