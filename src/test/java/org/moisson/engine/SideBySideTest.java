package org.moisson.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work by several threads on one sequence. */
class SideBySideTest {

    @Test
    void each_element_is_worked_on_once_and_all_is_done_at_the_return() {
        List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();
        AtomicInteger calls = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        SideBySide.each(numbers.iterator(), each -> {
            calls.incrementAndGet();
            seen.add(each);
        });
        assertThat(calls).hasValue(1_000);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void what_a_piece_of_work_throws_ends_the_whole() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<Integer> endless = IntStream.generate(taken::incrementAndGet).iterator();
        assertThatThrownBy(() -> SideBySide.each(endless, each -> {
                    if (each == 10) {
                        throw new EngineUnavailable("ten", new IllegalStateException());
                    }
                }))
                .isInstanceOf(EngineUnavailable.class);
        assertThat(taken).hasValueLessThan(1_000);
    }

    @Test
    void the_sequence_is_read_by_the_calling_thread_alone_and_its_failure_is_thrown() {
        Thread caller = Thread.currentThread();
        Iterator<Integer> failing = new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                assertThat(Thread.currentThread()).isSameAs(caller);
                return true;
            }

            @Override
            public Integer next() {
                assertThat(Thread.currentThread()).isSameAs(caller);
                if (at++ == 20) {
                    throw new IllegalStateException("the store is gone");
                }
                return at;
            }
        };
        assertThatThrownBy(() -> SideBySide.each(failing, each -> {})).hasMessage("the store is gone");
    }

    @Test
    void an_interrupted_caller_is_told_so() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> SideBySide.each(List.of(1).iterator(), each -> waiting(never)))
                .isInstanceOf(EngineUnavailable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void waiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
