package org.moisson.importing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.moisson.engine.ReportIndex;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.Imports;
import org.moisson.store.ItemState;
import org.moisson.store.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the index what the store says it should be. */
@Component
final class IndexKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeping.class);

    private final ReportIndex index;
    private final Reports reports;
    private final Imports imports;
    private final ReentrantLock rebuilding = new ReentrantLock();

    IndexKeeping(ReportIndex index, Reports reports, Imports imports) {
        this.index = index;
        this.reports = reports;
        this.imports = imports;
    }

    /** Puts a report in, and ends the journey that brought it. */
    void put(Journey journey, Report report) {
        index.put(report);
        ImportItem indexed = journey.item().in(ItemState.INDEXED);
        if (!imports.finish(indexed)) {
            index.remove(report.id());
        }
        journey.told(indexed);
    }

    /** The report that an interrupted journey had come to. */
    Optional<Report> kept(ReportId id) {
        return reports.find(id);
    }

    /** Puts a report in outside of an import. */
    void put(Report report) {
        index.put(report);
        if (!reports.indexed(report.id())) {
            index.remove(report.id());
        }
    }

    /** Takes a report out of index and store, in this order: a stop between leaves it there, undeleted. */
    boolean delete(ReportId id) {
        index.remove(id);
        return reports.delete(id);
    }

    /** Whether the index can't hold what the store holds; to be asked while nothing is imported. */
    boolean amiss() {
        long held = index.current() ? index.count() : -1;
        long all = reports.count();
        return held < all - reports.unindexed().size() || held > all;
    }

    /** Puts in what a stop kept from the index. */
    void catchUp(BooleanSupplier stopping) {
        for (ReportId id : reports.unindexed()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            reports.find(id).ifPresent(this::put);
        }
    }

    /** Builds the index anew from the store; one at a time. */
    long rebuild() {
        rebuilding.lock();
        try {
            List<ReportId> behind = reports.unindexed();
            LOG.info("L'index est reconstruit à partir de {} rapports\u00a0; la recherche continue.", reports.count());
            long held = index.rebuild(reports.all());
            behind.forEach(reports::indexed);
            LOG.info("L'index est reconstruit\u00a0: {} rapports.", held);
            return held;
        } finally {
            rebuilding.unlock();
        }
    }
}
