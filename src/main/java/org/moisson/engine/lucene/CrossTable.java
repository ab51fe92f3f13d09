package org.moisson.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.moisson.engine.Crossing;
import org.moisson.query.Facet;

/** Two facets crossed over the reports found, each report counted once a crossing. */
final class CrossTable {

    private final Facet rows;
    private final Facet columns;
    private final Map<Pair, long[]> cells = new HashMap<>();

    CrossTable(Facet rows, Facet columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** A row and a column. */
    private record Pair(String row, String column) {}

    List<Crossing> of(Map<Segment, FixedBitSet> found) {
        found.forEach((segment, reports) -> {
            Column groups = segment.ofReports("group");
            for (int rank = Tally.next(reports, 0); rank >= 0; rank = Tally.next(reports, rank + 1)) {
                add(segment, groups, rank);
            }
        });
        List<Crossing> all = new ArrayList<>();
        cells.forEach(
                (pair, counts) -> all.add(new Crossing(pair.row(), pair.column(), counts[0], counts[1], counts[2])));
        all.sort(Comparator.comparing(Crossing::row).thenComparing(Crossing::column));
        return all;
    }

    private void add(Segment segment, Column groups, int rank) {
        Set<String> stated = values(groups, rank);
        List<Set<Pair>> seen = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (stated(rows) || stated(columns)) {
            for (String group : stated) {
                String[] sides = group.split("/", 2);
                note(seen, sides[0], pairs(segment, rank, sides));
            }
        } else {
            Set<Pair> pairs = pairs(segment, rank, new String[] {"", ""});
            seen.getFirst().addAll(pairs);
            stated.forEach(group -> note(seen, group.substring(0, group.indexOf('/')), pairs));
        }
        for (int which = 0; which < seen.size(); which++) {
            for (Pair pair : seen.get(which)) {
                cells.computeIfAbsent(pair, key -> new long[3])[which]++;
            }
        }
    }

    private static void note(List<Set<Pair>> seen, String kind, Set<Pair> pairs) {
        seen.getFirst().addAll(pairs);
        if (kind.equals("lever")) {
            seen.get(1).addAll(pairs);
        } else if (kind.equals("obstacle")) {
            seen.get(2).addAll(pairs);
        }
    }

    private Set<Pair> pairs(Segment segment, int rank, String[] group) {
        Set<Pair> pairs = new HashSet<>();
        for (String row : values(rows, segment, rank, group)) {
            for (String column : values(columns, segment, rank, group)) {
                pairs.add(new Pair(row, column));
            }
        }
        return pairs;
    }

    private static Set<String> values(Facet facet, Segment segment, int rank, String[] group) {
        if (facet == Facet.KIND) {
            return Set.of(group[0]);
        }
        if (facet == Facet.FACTOR) {
            return group[1].isEmpty() ? Set.of() : Set.of(group[1]);
        }
        return values(segment.ofReports(facet.slug()), rank);
    }

    private static Set<String> values(Column column, int rank) {
        Set<String> found = new HashSet<>();
        for (int place = column.from(rank); place < column.to(rank); place++) {
            found.add(column.name(column.at(place)));
        }
        return found;
    }

    private static boolean stated(Facet facet) {
        return facet == Facet.KIND || facet == Facet.FACTOR;
    }
}
