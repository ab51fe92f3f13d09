package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Changes with what a search can see: at once with writes of this process, within a second with those of others. */
final class Stamp {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final IndexLife life;
    private final ElasticsearchIndex index;
    private volatile Seen seen = new Seen(0, 0);
    private volatile boolean asked;

    Stamp(IndexLife life, ElasticsearchIndex index) {
        this.life = life;
        this.index = index;
    }

    private record Seen(long at, int stats) {}

    long now() {
        Seen known = seen;
        if (!asked || System.nanoTime() - known.at() > FRESH) {
            known = new Seen(System.nanoTime(), stats());
            seen = known;
            asked = true;
        }
        return ((long) known.stats() << 32) + index.changes();
    }

    private int stats() {
        IndexNames.Side living = life.names().living();
        IndicesStatsResponse response = life.ask(client -> client.indices()
                .stats(stats -> stats.index(living.reports(), living.passages()).metric("docs", "indexing")));
        Map<String, Integer> byIndex = new TreeMap<>();
        response.indices().forEach((name, each) -> byIndex.put(name, hash(each)));
        return byIndex.hashCode();
    }

    private static int hash(IndicesStats stats) {
        var all = stats.primaries();
        return all == null || all.docs() == null || all.indexing() == null
                ? Objects.hash(stats.uuid())
                : Objects.hash(
                        stats.uuid(),
                        all.docs().count(),
                        all.docs().deleted(),
                        all.indexing().indexTotal(),
                        all.indexing().deleteTotal());
    }
}
