package org.moisson.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.moisson.store.ImportItem;
import org.moisson.store.Imports;
import org.moisson.store.ItemProblem;
import org.moisson.store.Queue;
import org.moisson.store.Reports;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts what the line does, under names that begin with "moisson": files by outcome and problem, pages, how long files take,
 * how much waits and for how long, how many reports the index lacks.
 */
@Component
final class LineMetrics {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final Imports imports;
    private final Reports reports;
    private @Nullable Queue queue;
    private long asked;

    LineMetrics(ObjectProvider<MeterRegistry> registry, Imports imports, Reports reports) {
        this.registry = registry.getIfAvailable(SimpleMeterRegistry::new);
        this.imports = imports;
        this.reports = reports;
        gauge("moisson.imports.waiting", "Files that wait", all -> queue().waiting());
        gauge("moisson.imports.running", "Files under way", all -> queue().underWay());
        gauge("moisson.imports.oldest", "Seconds since the oldest unfinished file came in", all -> age());
        gauge("moisson.reports", "Reports in the store", all -> all.reports.count());
        gauge(
                "moisson.index.lag",
                "Reports in the store that the index lacks",
                all -> all.reports.unindexed().size());
    }

    private void gauge(String name, String meaning, ToDoubleFunction<LineMetrics> value) {
        Gauge.builder(name, this, all -> known(all, value)).description(meaning).register(registry);
    }

    /** A store that is away has no figures: a gap in the curve, not a line in the log at each look. */
    private static double known(LineMetrics all, ToDoubleFunction<LineMetrics> value) {
        try {
            return value.applyAsDouble(all);
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }

    /** Asked once for all gauges of one look. */
    private synchronized Queue queue() {
        Queue known = queue;
        if (known == null || System.nanoTime() - asked > FRESH.toNanos()) {
            known = imports.queue();
            queue = known;
            asked = System.nanoTime();
        }
        return known;
    }

    private double age() {
        Instant oldest = queue().oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, Instant.now()).toMillis() / 1000.0);
    }

    /** A file's turn came to this. */
    void turn(ImportItem item, Duration taken) {
        if (!item.state().ended()) {
            return;
        }
        ItemProblem problem = item.problem();
        Timer.builder("moisson.imports.files")
                .description("Files that came to an end, and how long each took from its claim")
                .tag("outcome", item.state().name().toLowerCase(Locale.ROOT))
                .tag("problem", problem == null ? "none" : problem.type().slug())
                .register(registry)
                .record(taken);
        Counter.builder("moisson.imports.pages")
                .description("Pages read")
                .register(registry)
                .increment(item.pages());
    }
}
