package org.moisson.engine.elasticsearch;

import org.moisson.engine.EngineUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says in /actuator/health whether Elasticsearch answers and the index is whole. */
final class ElasticsearchHealth implements HealthIndicator {

    private final ElasticsearchIndex index;

    ElasticsearchHealth(ElasticsearchIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("reports", index.count())
                    .withDetail("current", index.current())
                    .build();
        } catch (EngineUnavailable unavailable) {
            return Health.down()
                    .withDetail("reason", String.valueOf(unavailable.getMessage()))
                    .build();
        }
    }
}
