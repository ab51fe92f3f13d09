package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.moisson.answer.FacetCount;
import org.moisson.answer.Matrix;
import org.moisson.query.Facet;
import org.moisson.query.Sort;
import org.moisson.report.PlaceRole;

/** Counts of places under several roles. */
class CountsTest {

    private static final Selection TWO_ROLES = new Selection(
            "",
            Map.of(),
            Map.of(),
            Set.of(PlaceRole.INTERVENTION, PlaceRole.SEAT),
            Selection.USUAL_STATUSES,
            null,
            null,
            false,
            Sort.RELEVANCE,
            0,
            Selection.USUAL_SIZE,
            null,
            Set.of(Facet.PLACE));

    private static FacetCount count(String id, long reports) {
        return new FacetCount(id, "Nord", "reg-32", reports, false);
    }

    private static long of(List<FacetCount> raw, String... roles) {
        List<FacetCount> plain = Counts.unprefixed(raw, List.of(roles));
        assertThat(plain).hasSizeLessThanOrEqualTo(1);
        return plain.isEmpty() ? 0 : plain.getFirst().count();
    }

    @Test
    void a_report_that_has_a_place_in_two_roles_counts_once() {
        List<FacetCount> raw = List.of(
                count("intervention:dep-59", 5),
                count("seat:dep-59", 3),
                count("event:dep-59", 2),
                count("intervention+seat:dep-59", 2),
                count("event+seat:dep-59", 1),
                count("event+intervention:dep-59", 1),
                count("event+intervention+seat:dep-59", 1));
        assertThat(of(raw, "intervention")).isEqualTo(5);
        assertThat(of(raw, "intervention", "seat")).isEqualTo(6);
        assertThat(of(raw, "intervention", "seat", "event")).isEqualTo(7);
        assertThat(of(raw, "cited")).isZero();
    }

    @Test
    void so_it_does_in_a_cell_of_the_map() {
        Matrix raw = new Matrix(
                List.of(new FacetCount("coordination", "Coordination", null, 4, false)),
                List.of(count("intervention:dep-59", 3), count("seat:dep-59", 2), count("intervention+seat:dep-59", 1)),
                List.of(
                        new Matrix.Cell("coordination", "intervention:dep-59", 3, 2, 1),
                        new Matrix.Cell("coordination", "seat:dep-59", 2, 2, 0),
                        new Matrix.Cell("coordination", "intervention+seat:dep-59", 1, 1, 0)));
        Matrix plain = PlainMatrix.of(TWO_ROLES, Facet.FACTOR, Facet.PLACE, raw);
        assertThat(plain.cells()).containsExactly(new Matrix.Cell("coordination", "dep-59", 4, 3, 1));
        assertThat(plain.columns())
                .singleElement()
                .satisfies(each -> assertThat(each.count()).isEqualTo(4));
    }
}
