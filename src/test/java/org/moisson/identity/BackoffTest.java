package org.moisson.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever tries in vain waits twice as long each time. */
class BackoffTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Backoff backoff = new Backoff(3, Duration.ofMinutes(15));

    @Test
    void the_first_tries_are_free_then_the_wait_doubles_up_to_the_longest() {
        Instant now = NOON;
        for (int i = 0; i < 3; i++) {
            assertThat(backoff.left("a", now)).isZero();
            backoff.tried("a", now);
        }
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            assertThat(backoff.left("a", now)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(backoff.left("a", now)).isZero();
            backoff.tried("a", now);
        }
        assertThat(backoff.left("a", now)).isEqualTo(Duration.ofMinutes(15));
        for (int i = 0; i < 100; i++) {
            backoff.tried("a", now);
        }
        assertThat(backoff.left("a", now)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void one_waits_for_oneself_alone_and_not_after_being_forgiven() {
        for (int i = 0; i < 9; i++) {
            backoff.tried("a", NOON);
        }
        assertThat(backoff.left("b", NOON)).isZero();
        backoff.forgive("a");
        assertThat(backoff.left("a", NOON)).isZero();
    }

    @Test
    void a_day_later_all_is_forgotten_and_many_names_do_not_fill_the_memory() {
        for (int i = 0; i < 9; i++) {
            backoff.tried("a", NOON);
        }
        backoff.tried("a", NOON.plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(backoff.left("a", NOON.plus(Duration.ofDays(1)).plusSeconds(1)))
                .isZero();
        for (int i = 0; i < 9; i++) {
            backoff.tried("b", NOON);
        }
        for (int i = 0; i < 10_000; i++) {
            backoff.tried("n" + i, NOON);
        }
        assertThat(backoff.left("b", NOON)).isZero();
    }
}
