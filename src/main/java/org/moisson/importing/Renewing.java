package org.moisson.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.moisson.report.ReportId;
import org.moisson.store.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at every report that other versions understood, by one instance after the other; later ones find little left. */
@Component
final class Renewing implements Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);

    private final Understanding understanding;
    private final IndexKeeping index;
    private final Turns turns;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Progress progress;
    private volatile String current = "";

    Renewing(Understanding understanding, IndexKeeping index, Turns turns) {
        this.understanding = understanding;
        this.index = index;
        this.turns = turns;
    }

    @Override
    public void wake() {
        bell.release();
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Waits for a call, at most that long; whether there was one. */
    boolean called(Duration most) throws InterruptedException {
        boolean called = bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        return called;
    }

    /** Does what is to be done; false where it is another's turn, or the store does not answer. */
    boolean run(BooleanSupplier stopping) {
        String version = understanding.version();
        if (version.equals(current)) {
            return true;
        }
        Attempt<Optional<Turns.Turn>> turn = Attempt.at(() -> turns.take("renewing"));
        if (!(turn instanceof Attempt.Done<Optional<Turns.Turn>> asked)
                || asked.result().isEmpty()) {
            return false;
        }
        try {
            Attempt<List<ReportId>> outdated = Attempt.at(understanding::outdated);
            boolean whole = outdated instanceof Attempt.Done<List<ReportId>> known && renew(known.result(), stopping);
            current = whole ? version : current;
            return whole;
        } finally {
            progress = null;
            asked.result().ifPresent(Turns.Turn::close);
        }
    }

    private boolean renew(List<ReportId> outdated, BooleanSupplier stopping) {
        long renewed = 0;
        boolean whole = true;
        for (int at = 0; at < outdated.size() && !stopping.getAsBoolean(); at++) {
            progress = new Progress(at, outdated.size(), renewed);
            ReportId id = outdated.get(at);
            switch (Attempt.at(() -> renewed(id))) {
                case Attempt.Done<Boolean> done -> renewed += done.result() ? 1 : 0;
                case Attempt.Broken<Boolean> broken -> {
                    whole = false;
                    LOG.warn("Le rapport {} n'a pas pu être mis à jour.", id, broken.cause());
                }
            }
        }
        if (renewed > 0) {
            LOG.info("{} rapports sur {} compris à nouveau.", renewed, outdated.size());
        }
        return whole && !stopping.getAsBoolean();
    }

    private boolean renewed(ReportId id) {
        return understanding
                .again(id)
                .map(report -> {
                    index.put(report);
                    return true;
                })
                .orElse(false);
    }
}
