package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.moisson.engine.Crossing;
import org.moisson.engine.Level;
import org.moisson.query.Facet;
import org.moisson.report.FindingKind;

/** Crosses two facets over the reports found: every pair of values is counted by the server, page by page. */
final class Crossings {

    private static final int PAGE = 10_000;
    private static final String GROUP = "group";

    private final Requests requests;
    private final Query query;
    private final Facet rows;
    private final Facet columns;
    private final Map<Pair, long[]> cells = new HashMap<>();

    Crossings(Requests requests, Query query, Facet rows, Facet columns) {
        this.requests = requests;
        this.query = query;
        this.rows = rows;
        this.columns = columns;
    }

    /** A row and a column. */
    private record Pair(String row, String column) {}

    /** Two values of a report and how many reports have both; stated by a lever, by an obstacle. */
    private record Both(String first, String second, long reports, long levers, long obstacles) {}

    List<Crossing> all() {
        if (stated(rows) && stated(columns)) {
            crossStated();
        } else if (stated(rows)) {
            crossStated(rows, columns, false);
        } else if (stated(columns)) {
            crossStated(columns, rows, true);
        } else {
            pairs(rows.slug(), columns.slug()).forEach(each -> {
                long[] cell = cell(each.first(), each.second());
                cell[0] = each.reports();
                cell[1] = each.levers();
                cell[2] = each.obstacles();
            });
        }
        List<Crossing> all = new ArrayList<>();
        cells.forEach((pair, cell) -> all.add(new Crossing(pair.row(), pair.column(), cell[0], cell[1], cell[2])));
        all.sort(Comparator.comparing(Crossing::row).thenComparing(Crossing::column));
        return all;
    }

    private static boolean stated(Facet facet) {
        return facet == Facet.KIND || facet == Facet.FACTOR;
    }

    private long[] cell(String row, String column) {
        return cells.computeIfAbsent(new Pair(row, column), key -> new long[3]);
    }

    /** Kinds and factors of one and the same finding. */
    private void crossStated() {
        Map<String, Long> groups = values(GROUP);
        if (rows == columns) {
            values(rows.slug()).forEach((value, reports) -> cell(value, value)[0] = reports);
        }
        groups.forEach((group, reports) -> {
            String[] sides = group.split("/", 2);
            String row = rows == Facet.KIND ? sides[0] : sides[1];
            String column = columns == Facet.KIND ? sides[0] : sides[1];
            if (!row.isEmpty() && !column.isEmpty()) {
                long[] cell = cell(row, column);
                cell[0] = Math.max(cell[0], reports);
                boolean ofKind = rows == Facet.KIND && columns == Facet.KIND;
                note(cell, sides[0], ofKind ? cell[0] : reports);
            }
        });
    }

    private static void note(long[] cell, String kind, long reports) {
        if (kind.equals(FindingKind.LEVER.slug())) {
            cell[1] = reports;
        } else if (kind.equals(FindingKind.OBSTACLE.slug())) {
            cell[2] = reports;
        }
    }

    /** A facet of findings with one of reports. */
    private void crossStated(Facet ofFindings, Facet ofReports, boolean turned) {
        for (Both each : pairs(ofFindings.slug(), ofReports.slug())) {
            long[] cell = turned ? cell(each.second(), each.first()) : cell(each.first(), each.second());
            cell[0] = each.reports();
            if (ofFindings == Facet.KIND) {
                note(cell, each.first(), each.reports());
            }
        }
        if (ofFindings == Facet.FACTOR) {
            for (Both each : pairs(GROUP, ofReports.slug())) {
                String[] sides = each.first().split("/", 2);
                if (!sides[1].isEmpty()) {
                    long[] cell = turned ? cell(each.second(), sides[1]) : cell(sides[1], each.second());
                    note(cell, sides[0], each.reports());
                }
            }
        }
    }

    private Map<String, Long> values(String field) {
        Map<String, Aggregation> asked = Map.of(field, Counting.values(field, Map.of()));
        Map<String, Long> found = new HashMap<>();
        Counting.buckets(
                        requests.send(Level.REPORTS, Requests.counting(query, asked), Void.class)
                                .aggregations(),
                        field)
                .forEach(each -> found.put(each.key().stringValue(), each.docCount()));
        return found;
    }

    private List<Both> pairs(String first, String second) {
        List<Both> all = new ArrayList<>();
        Map<String, FieldValue> after = Map.of();
        boolean more = true;
        while (more) {
            CompositeAggregate page = page(first, second, after);
            page.buckets().array().forEach(bucket -> all.add(both(bucket)));
            after = page.afterKey();
            more = page.buckets().array().size() == PAGE && !after.isEmpty();
        }
        return all;
    }

    private CompositeAggregate page(String first, String second, Map<String, FieldValue> after) {
        Aggregation levers = having(FindingKind.LEVER);
        Aggregation obstacles = having(FindingKind.OBSTACLE);
        Aggregation pairs = Aggregation.of(each -> each.composite(composite -> {
                    composite.size(PAGE).sources(source("first", first), source("second", second));
                    return after.isEmpty() ? composite : composite.after(after);
                })
                .aggregations("levers", levers)
                .aggregations("obstacles", obstacles));
        return Objects.requireNonNull(
                        requests.send(Level.REPORTS, Requests.counting(query, Map.of("pairs", pairs)), Void.class)
                                .aggregations()
                                .get("pairs"))
                .composite();
    }

    private static NamedValue<CompositeAggregationSource> source(String name, String field) {
        return NamedValue.of(name, CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field))));
    }

    private static Aggregation having(FindingKind kind) {
        return Aggregation.of(each -> each.filter(ElasticsearchQueries.term("kind", kind.slug(), 1)));
    }

    private static Both both(CompositeBucket bucket) {
        return new Both(
                Objects.requireNonNull(bucket.key().get("first")).stringValue(),
                Objects.requireNonNull(bucket.key().get("second")).stringValue(),
                bucket.docCount(),
                Objects.requireNonNull(bucket.aggregations().get("levers"))
                        .filter()
                        .docCount(),
                Objects.requireNonNull(bucket.aggregations().get("obstacles"))
                        .filter()
                        .docCount());
    }
}
