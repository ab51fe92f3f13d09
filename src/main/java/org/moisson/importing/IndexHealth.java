package org.moisson.importing;

import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.ReportIndex;
import org.moisson.store.Originals;
import org.moisson.store.Reports;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Says in /actuator/health whether the store and the index answer, how far the index is behind, and how far a build of it
 * is, and whether there is room for more files.
 */
@Component("indexHealthIndicator")
final class IndexHealth implements HealthIndicator {

    private final ReportIndex index;
    private final Reports reports;
    private final IndexKeeping keeping;
    private final Originals originals;

    IndexHealth(ReportIndex index, Reports reports, IndexKeeping keeping, Originals originals) {
        this.originals = originals;
        this.index = index;
        this.reports = reports;
        this.keeping = keeping;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        keeping.rebuilding().ifPresent(build -> health.withDetail("rebuilding", build.done() + "/" + build.all()));
        health.withDetail("room", originals.room());
        try {
            health.withDetail("waiting", reports.unindexed().size());
        } catch (DataAccessException | TransactionException unavailable) {
            health.down().withDetail("store", "unavailable");
        }
        try {
            health.withDetail("reports", index.count())
                    .withDetail("current", index.current())
                    .withDetail("sound", index.sound());
        } catch (EngineUnavailable unavailable) {
            health.down().withDetail("engine", String.valueOf(unavailable.getMessage()));
        }
        return health.build();
    }
}
