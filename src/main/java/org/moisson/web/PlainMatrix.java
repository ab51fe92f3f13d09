package org.moisson.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.answer.FacetCount;
import org.moisson.answer.Matrix;
import org.moisson.query.Facet;

/** The evidence map in plain values: places without their role, axes without their status. */
final class PlainMatrix {

    private PlainMatrix() {}

    static Matrix of(Selection selection, Facet rows, Facet columns, Matrix raw) {
        Set<String> rowPrefixes = prefixes(selection, rows);
        Set<String> columnPrefixes = prefixes(selection, columns);
        List<Matrix.Cell> cells = raw.cells().stream()
                .filter(cell -> wanted(cell.row(), rowPrefixes) && wanted(cell.column(), columnPrefixes))
                .map(cell -> new Matrix.Cell(
                        tail(cell.row()), tail(cell.column()), cell.reports(), cell.levers(), cell.obstacles()))
                .toList();
        return new Matrix(plain(raw.rows(), rowPrefixes), plain(raw.columns(), columnPrefixes), cells);
    }

    private static List<FacetCount> plain(List<FacetCount> counts, Set<String> prefixes) {
        return prefixes.isEmpty() ? counts : Counts.unprefixed(counts, prefixes);
    }

    private static boolean wanted(String value, Set<String> prefixes) {
        int colon = value.indexOf(':');
        return colon < 0 || prefixes.isEmpty() || prefixes.contains(value.substring(0, colon));
    }

    private static Set<String> prefixes(Selection selection, Facet facet) {
        return switch (facet) {
            case PLACE -> selection.roles().stream().map(role -> role.slug()).collect(Collectors.toSet());
            case OTTAWA ->
                selection.statuses().stream().map(status -> status.slug()).collect(Collectors.toSet());
            case THEME, POPULATION, SETTING, FACTOR, TYPE, SCOPE, KIND -> Set.of();
        };
    }

    private static String tail(String value) {
        return value.substring(value.indexOf(':') + 1);
    }
}
