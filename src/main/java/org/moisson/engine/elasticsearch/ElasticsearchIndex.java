package org.moisson.engine.elasticsearch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.moisson.engine.Documents;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SideBySide;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writing to Elasticsearch. Every write bears the time at which it was asked for as its version, so that of two writes of
 * a report the later one stays, whichever arrives last; what a write finds left by an earlier one, it takes away.
 */
final class ElasticsearchIndex implements ReportIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchIndex.class);

    /** How often a write begins anew because the indices were swapped under it. */
    private static final int MOST_SWAPS = 5;

    private final IndexLife life;
    private final Documents documents;
    private final Leftovers leftovers;
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean building = new AtomicBoolean();
    private final Set<String> toldMeanwhile = ConcurrentHashMap.newKeySet();

    ElasticsearchIndex(IndexLife life, Documents documents) {
        this.life = life;
        this.documents = documents;
        this.leftovers = new Leftovers(life);
    }

    @Override
    public void put(Report report) {
        long version = now();
        Documents.Bundle bundle = documents.of(report);
        write(report.id(), life::taking, side -> put(bundle, side, version));
    }

    /** Puts a report as it was at that version. */
    void put(Documents.Bundle bundle, IndexNames.Side side, long version) {
        BulkWriting bulk = new BulkWriting(life, side, version);
        bulk.put(bundle);
        bulk.finish();
        String report = bundle.report().id();
        if (bulk.overtaken().contains(report)) {
            leftovers.sweepOvertaken(report, side, version);
        } else {
            leftovers.sweep(report, side, version);
        }
    }

    @Override
    public void remove(ReportId id) {
        long version = now();
        write(id, life::holding, side -> remove(id.value(), side, version));
    }

    private void remove(String report, IndexNames.Side side, long version) {
        BulkWriting bulk = new BulkWriting(life, side, version);
        bulk.removeReport(report);
        bulk.finish();
        if (bulk.overtaken().isEmpty()) {
            leftovers.sweep(report, side, version);
        }
    }

    private void write(ReportId id, Supplier<List<IndexNames.Side>> sides, Consumer<IndexNames.Side> writing) {
        try {
            for (int swaps = 0; swaps < MOST_SWAPS; swaps++) {
                if (building.get()) {
                    toldMeanwhile.add(id.value());
                }
                try {
                    sides.get().forEach(writing);
                    return;
                } catch (BulkWriting.AliasGone | Connection.IndexMissing swapped) {
                    LOG.debug("Written again, the indices were swapped meanwhile: {}", swapped.getMessage());
                }
            }
        } finally {
            changes.incrementAndGet();
        }
        throw new EngineUnavailable("the indices do not stay", new IllegalStateException());
    }

    /** The time in microseconds, higher with every call. */
    private long now() {
        long time = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        return clock.updateAndGet(last -> Math.max(last + 1, time));
    }

    @Override
    public long rebuild(Iterator<Report> reports) {
        if (!building.compareAndSet(false, true)) {
            throw new IllegalStateException("the index is being built already");
        }
        boolean swapped = false;
        try {
            toldMeanwhile.clear();
            life.beginNext();
            fill(reports);
            life.swap();
            swapped = true;
        } catch (BulkWriting.AliasGone cleared) {
            throw new EngineUnavailable("another build has taken over", cleared);
        } finally {
            changes.incrementAndGet();
            building.set(false);
            if (!swapped) {
                abandon();
            }
        }
        return count();
    }

    private void fill(Iterator<Report> reports) {
        long version = now();
        IndexNames.Side next = life.names().next();
        AtomicLong expected = new AtomicLong();
        BulkWriting bulk;
        try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
            bulk = new BulkWriting(life, next, version, sender);
            SideBySide.each(reports, each -> {
                BulkWriting.Ready ready = bulk.ready(documents.of(each));
                expected.incrementAndGet();
                synchronized (bulk) {
                    bulk.put(ready);
                }
            });
            bulk.finish();
        }
        life.refresh(next);
        bulk.overtaken().forEach(each -> leftovers.sweepOvertaken(each, next, version));
        long held = life.count(next);
        // more may be in, by other processes; fewer when they removed some: then it is built once more, which is safe
        if (held < expected.get() - toldMeanwhile.size()) {
            throw new EngineUnavailable(
                    "the new index holds " + held + " reports of " + expected.get(), new IllegalStateException());
        }
    }

    private void abandon() {
        try {
            life.abandonNext();
        } catch (EngineUnavailable later) {
            LOG.info("L'index inachevé sera effacé plus tard\u00a0: {}", later.getMessage());
        }
    }

    @Override
    public void tidy() {
        life.abandonNext();
    }

    @Override
    public long count() {
        return life.count(life.names().living());
    }

    @Override
    public boolean current() {
        return life.current();
    }

    /** Changes with every write of this process. */
    long changes() {
        return changes.get();
    }
}
