package org.moisson.curation;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.ReportIndex;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.Decisions;
import org.moisson.store.Doubts;
import org.moisson.store.Reports;
import org.springframework.stereotype.Component;

/** Brings index and review up to what was derived from a report and decided on it. Thread-safe. */
@Component
public final class Publishing {

    private static final int LOCKS = 64;

    private final ReportIndex index;
    private final Reports reports;
    private final Decisions decisions;
    private final CuratedReports curated;
    private final Doubts doubts;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    Publishing(ReportIndex index, Reports reports, Decisions decisions, CuratedReports curated, Doubts doubts) {
        this.index = index;
        this.reports = reports;
        this.decisions = decisions;
        this.curated = curated;
        this.doubts = doubts;
    }

    /**
     * Puts a derived report in, found by every search that begins after this returned. Throws EngineUnavailable when the
     * engine can't be reached.
     *
     * @param settled writes down that it is in, and says whether the report is still there
     */
    public void put(Report derived, BooleanSupplier settled) {
        Lock lock = locks.get(Math.floorMod(derived.id().hashCode(), LOCKS));
        lock.lock();
        try {
            Curated now = curated.of(derived);
            index.put(now.report());
            doubts.replace(derived.id(), now.doubts());
            boolean there = settled.getAsBoolean();
            // another instance may have decided meanwhile
            while (there && decisions.version(derived.id()) != now.version()) {
                now = curated.of(derived);
                index.put(now.report());
                doubts.replace(derived.id(), now.doubts());
                there = reports.indexed(derived.id());
            }
            if (!there) {
                index.remove(derived.id());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Puts a kept report in. */
    public void put(ReportId id) {
        reports.find(id).ifPresent(derived -> put(derived, () -> reports.indexed(id)));
    }

    /** Draws what is to be reviewed of the reports that came in before there was a review; returns how many these were. */
    public int catchUp() {
        List<ReportId> behind = doubts.behind();
        behind.forEach(id -> curated.curated(id).ifPresent(each -> doubts.replace(id, each.doubts())));
        return behind.size();
    }

    /** All reports as the index is to hold them. */
    public Iterator<Report> all() {
        return curated.all();
    }

    /** Puts a kept report in, or leaves it to later when the engine is away; whether it can be found now. */
    boolean tryPut(ReportId id) {
        try {
            put(id);
            return true;
        } catch (EngineUnavailable away) {
            return false;
        }
    }
}
