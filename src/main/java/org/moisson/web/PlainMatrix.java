package org.moisson.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Matrix.Cell> cells = new LinkedHashMap<>();
        for (Matrix.Cell cell : raw.cells()) {
            int sign = sign(cell.row(), rowPrefixes) * sign(cell.column(), columnPrefixes);
            if (sign != 0) {
                Matrix.Cell plain = new Matrix.Cell(
                        Counts.tail(cell.row()),
                        Counts.tail(cell.column()),
                        sign * cell.reports(),
                        sign * cell.levers(),
                        sign * cell.obstacles());
                cells.merge(plain.row() + '\n' + plain.column(), plain, PlainMatrix::sum);
            }
        }
        return new Matrix(
                plain(raw.rows(), rowPrefixes), plain(raw.columns(), columnPrefixes), List.copyOf(cells.values()));
    }

    private static List<FacetCount> plain(List<FacetCount> counts, Set<String> prefixes) {
        return prefixes.isEmpty() ? counts : Counts.unprefixed(counts, prefixes);
    }

    private static int sign(String value, Set<String> prefixes) {
        return prefixes.isEmpty() ? 1 : Counts.sign(value, prefixes);
    }

    private static Matrix.Cell sum(Matrix.Cell one, Matrix.Cell other) {
        return new Matrix.Cell(
                one.row(),
                one.column(),
                one.reports() + other.reports(),
                one.levers() + other.levers(),
                one.obstacles() + other.obstacles());
    }

    private static Set<String> prefixes(Selection selection, Facet facet) {
        return switch (facet) {
            case PLACE -> selection.roles().stream().map(role -> role.slug()).collect(Collectors.toSet());
            case OTTAWA ->
                selection.statuses().stream().map(status -> status.slug()).collect(Collectors.toSet());
            case THEME, POPULATION, SETTING, FACTOR, TYPE, SCOPE, KIND -> Set.of();
        };
    }
}
