package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.identity.Actor;
import org.springframework.mock.web.MockHttpServletRequest;

/** So much for each, saved up to a burst, in bounded memory. */
class BudgetTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void a_burst_then_so_much_a_second() {
        Budget budget = new Budget(2, 5);
        for (int i = 0; i < 5; i++) {
            assertThat(budget.take("a", 0)).isZero();
        }
        assertThat(budget.take("a", 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(budget.take("b", 0)).isZero();
        assertThat(budget.take("a", SECOND)).isZero();
        assertThat(budget.take("a", SECOND)).isZero();
        assertThat(budget.take("a", SECOND)).isPositive();
    }

    @Test
    void nothing_a_second_is_no_limit_and_many_addresses_do_not_fill_the_memory() {
        Budget open = new Budget(0, 1);
        Budget budget = new Budget(1, 1);
        for (int i = 0; i < 50_000; i++) {
            assertThat(open.take("a", 0)).isZero();
            budget.take("n" + i, 0);
        }
        assertThat(budget.size()).isEqualTo(20_000);
    }

    @Test
    void reading_writing_and_trying_to_get_in_are_counted_apart_and_a_token_for_itself() {
        Budgets budgets = new Budgets(new Rates(1, 2, 1, 1, 1, 30, 4000, Duration.ofSeconds(1)));
        assertThat(taken(budgets, "GET", "/")).isTrue();
        assertThat(taken(budgets, "HEAD", "/api/reports")).isTrue();
        assertThat(taken(budgets, "GET", "/")).isFalse();
        assertThat(taken(budgets, "POST", "/api/imports")).isTrue();
        assertThat(taken(budgets, "DELETE", "/api/reports/x")).isFalse();
        for (int i = 0; i < Rates.SIGN_IN_BURST; i++) {
            assertThat(taken(budgets, "POST", "/connexion")).isTrue();
        }
        assertThat(taken(budgets, "POST", "/invitation")).isFalse();
        assertThat(budgets.take(new MockHttpServletRequest("GET", "/"), Actor.bootstrap()))
                .isZero();
    }

    private static boolean taken(Budgets budgets, String method, String path) {
        return budgets.take(new MockHttpServletRequest(method, path)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "::1, ::1",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7"
    })
    void of_ipv6_a_whole_network_is_one(String address, String network) {
        assertThat(Addresses.network(address)).isEqualTo(network);
    }
}
