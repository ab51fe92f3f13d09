package org.moisson.importing;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.ReportIndex;
import org.moisson.report.Report;
import org.moisson.report.ReportId;

/** An index in memory that can be away; empty at each start, as if it had been lost. */
final class MemoryIndex implements ReportIndex {

    final Map<ReportId, Report> held = new ConcurrentSkipListMap<>();
    final Map<ReportId, Integer> puts = new ConcurrentHashMap<>();
    final AtomicInteger rebuilds = new AtomicInteger();
    volatile boolean away;

    @Override
    public void put(Report report) {
        if (away) {
            throw new EngineUnavailable("away", new IllegalStateException());
        }
        puts.merge(report.id(), 1, Integer::sum);
        held.put(report.id(), report);
    }

    @Override
    public void remove(ReportId id) {
        held.remove(id);
    }

    @Override
    public long rebuild(Iterator<Report> reports) {
        rebuilds.incrementAndGet();
        held.clear();
        reports.forEachRemaining(report -> held.put(report.id(), report));
        return held.size();
    }

    @Override
    public void tidy() {}

    @Override
    public long count() {
        return held.size();
    }

    @Override
    public boolean current() {
        return true;
    }
}
