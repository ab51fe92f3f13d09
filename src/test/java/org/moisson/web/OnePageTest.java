package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed of an answer is as much as stands on a page. */
class OnePageTest {

    private static HitViews.QuoteView quote(int letters) {
        return new HitViews.QuoteView(
                "",
                "",
                "",
                "x".repeat(letters),
                "",
                "",
                List.of(),
                "t".repeat(60),
                "",
                "",
                "l".repeat(30),
                "2020",
                "p. 3",
                "",
                "",
                "");
    }

    private static List<HitViews.QuoteView> quotes(int many, int letters) {
        return Collections.nCopies(many, quote(letters));
    }

    private static List<WorkedPages.FactorView> factors(int many, int letters) {
        WorkedPages.SideView side = new WorkedPages.SideView(3, quotes(3, letters), List.of());
        return Collections.nCopies(many, new WorkedPages.FactorView("f", "F", "", side, side));
    }

    private static List<WorkedPages.Block> blocks(int many, int letters) {
        return Collections.nCopies(many, new WorkedPages.Block("result", "R", quotes(4, letters), List.of()));
    }

    @Test
    void short_quotations_leave_room_for_factors_and_all_that_follows() {
        assertThat(OnePage.of(factors(20, 90), blocks(3, 90))).isEqualTo(new OnePage.Fit(4, 2));
        assertThat(OnePage.of(factors(20, 90), List.of())).isEqualTo(new OnePage.Fit(4, 2));
        assertThat(OnePage.of(factors(1, 90), blocks(3, 90))).isEqualTo(new OnePage.Fit(1, 2));
    }

    @Test
    void long_ones_put_out_what_follows_and_then_factors() {
        assertThat(OnePage.of(factors(20, 500), blocks(4, 500))).isEqualTo(new OnePage.Fit(3, 0));
        assertThat(OnePage.of(factors(20, 1500), blocks(4, 500))).isEqualTo(new OnePage.Fit(1, 0));
        assertThat(OnePage.of(factors(20, 9000), List.of())).isEqualTo(new OnePage.Fit(1, 0));
    }

    @Test
    void where_there_are_no_factors_nothing_breaks() {
        assertThat(OnePage.of(List.of(), List.of()).quotes()).isEqualTo(2);
    }
}
