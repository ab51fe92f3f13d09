package org.moisson.importing;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Publishing;
import org.moisson.engine.ReportIndex;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.Imports;
import org.moisson.store.ItemState;
import org.moisson.store.Reports;
import org.moisson.store.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the index what the store says it should be. */
@Component
final class IndexKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeping.class);
    private static final String REBUILDING = "rebuilding";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final ReportIndex index;
    private final Reports reports;
    private final Imports imports;
    private final Turns turns;
    private final Publishing publishing;
    private volatile Importing.@Nullable Rebuilding rebuilding;

    IndexKeeping(ReportIndex index, Reports reports, Imports imports, Turns turns, Publishing publishing) {
        this.index = index;
        this.turns = turns;
        this.publishing = publishing;
        this.reports = reports;
        this.imports = imports;
    }

    /** Puts a report in, and ends the journey that brought it. */
    void put(Journey journey, Report report) {
        ImportItem indexed = journey.item().in(ItemState.INDEXED);
        publishing.put(report, () -> imports.finish(indexed));
        journey.told(indexed);
    }

    /** The report that an interrupted journey had come to. */
    Optional<Report> kept(ReportId id) {
        return reports.find(id);
    }

    /** Puts a report in outside of an import. */
    void put(Report report) {
        publishing.put(report, () -> reports.indexed(report.id()));
    }

    /** Takes a report out of index and store, in this order: a stop between leaves it there, undeleted. */
    boolean delete(ReportId id, Actor by) {
        index.remove(id);
        boolean there = reports.delete(id, by);
        if (there) {
            // an index that is being built may have read it from the store in between
            index.remove(id);
        }
        return there;
    }

    /** Whether the index can't hold what the store holds. May be wrong while a report is put in or deleted. */
    boolean amiss() {
        long least = reports.countIndexed();
        long held = index.current() ? index.count() : -1;
        return held < least || held > reports.count();
    }

    /** The reports that a stop or an outage kept from the index. */
    List<ReportId> behind() {
        return reports.unindexed();
    }

    /** Puts a kept report in. */
    void putKept(ReportId id) {
        publishing.put(id);
    }

    /** Draws what is to be reviewed of reports that came in before there was a review. */
    void drawDoubts() {
        int drawn = publishing.catchUp();
        LOG.debug("doubts of {} reports drawn", drawn);
    }

    /** Throws EngineUnavailable when the index can't be reached. */
    void reach() {
        LOG.debug("{} reports in the index", index.count());
    }

    /** Builds the index anew from the store, when it is one's turn among all instances. Returns how many it holds. */
    long rebuild() {
        return inTurn(this::build);
    }

    /** Clears away what a stopped build left, and builds the index anew if it still has to be when it is one's turn. */
    void setRight() {
        inTurn(() -> {
            index.tidy();
            if (!index.sound()) {
                return build();
            }
            boolean amiss = amiss();
            // looked at twice, since a report deleted in between looks like one too many or too few
            if (amiss && amiss()) {
                return build();
            }
            rebuilding = null;
            return index.count();
        });
    }

    /** Whether the index is known to be another than it should be. */
    boolean wanting() {
        return !index.sound() || !index.current();
    }

    /** How far a build is, nowhere when it is still to come; empty when this instance has nothing to build. */
    Optional<Importing.Rebuilding> rebuilding() {
        return Optional.ofNullable(rebuilding);
    }

    private long build() {
        List<ReportId> behind = reports.unindexed();
        long all = reports.count();
        LOG.info("L'index est reconstruit à partir de {} rapports\u00a0; la recherche continue.", all);
        // stays so when the build fails, since it is still to be done
        rebuilding = new Importing.Rebuilding(0, all);
        long held = index.rebuild(counted(publishing.all(), all));
        behind.forEach(reports::indexed);
        LOG.info("L'index est reconstruit\u00a0: {} rapports.", held);
        rebuilding = null;
        return held;
    }

    private Iterator<Report> counted(Iterator<Report> all, long count) {
        return new Iterator<>() {

            private long done;

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Report next() {
                rebuilding = new Importing.Rebuilding(done++, Math.max(done, count));
                return all.next();
            }
        };
    }

    private <T> T inTurn(Supplier<T> work) {
        while (true) {
            Optional<Turns.Turn> turn = turns.take(REBUILDING);
            if (turn.isPresent()) {
                try {
                    return work.get();
                } finally {
                    turn.get().close();
                }
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while another builds the index", e);
            }
        }
    }
}
