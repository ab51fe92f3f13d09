package org.moisson.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.Search;
import org.moisson.engine.Tagging;
import org.moisson.query.Match;
import org.moisson.vocabulary.BundledVocabularies;

/** Three nodes, the elected master killed as by a power cut while reports come in and are searched, then back again. */
@Tag("faults")
class ClusterTest {

    private static final int REPORTS = 120;
    private static final int PASSAGES = 5;

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());

    private final AtomicInteger put = new AtomicInteger();
    private final AtomicInteger triesAgain = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong longestOutage = new AtomicLong();
    private final AtomicLong longestPut = new AtomicLong();
    private final AtomicLong longestSearch = new AtomicLong();

    @Test
    void no_finding_is_lost_or_doubled_when_a_node_dies_and_comes_back() throws Exception {
        List<ElasticsearchServer> nodes = ElasticsearchServer.cluster(3);
        List<URI> uris = nodes.stream().map(ElasticsearchServer::uri).toList();
        ElasticsearchSettings settings = SharedServer.settings(uris, "cluster", 2, 1);
        try (Connection connection = Connection.to(settings)) {
            IndexLife life = new IndexLife(connection, settings, documents);
            ElasticsearchIndex index = new ElasticsearchIndex(life, documents);
            ElasticsearchSearch search = new ElasticsearchSearch(life, new Stamp(life, index));
            assertThat(index.rebuild(List.<org.moisson.report.Report>of().iterator()))
                    .isZero();
            AtomicBoolean over = new AtomicBoolean();
            Thread writer = Thread.ofVirtual().start(() -> write(index));
            Thread reader = Thread.ofVirtual().start(() -> read(search, over));
            await(REPORTS / 3);
            ElasticsearchServer master = ElasticsearchServer.master(nodes);
            master.kill();
            await(REPORTS * 2 / 3);
            master.startAgain();
            writer.join();
            over.set(true);
            reader.join();
            assertThat(index.count()).isEqualTo(REPORTS);
            allThereOnce(search);
        } finally {
            nodes.forEach(ElasticsearchServer::close);
        }
        System.out.printf(
                "ClusterTest: %d puts, %d tried again, the longest took %d ms; %d searches, %d failed, the longest took"
                        + " %d ms, the longest outage %d ms%n",
                put.get(),
                triesAgain.get(),
                longestPut.get() / 1_000_000,
                searches.get(),
                failed.get(),
                longestSearch.get() / 1_000_000,
                longestOutage.get() / 1_000_000);
        assertThat(Duration.ofNanos(longestOutage.get())).isLessThan(Duration.ofSeconds(60));
    }

    /** Writes as importing does: what could not be put now is put again later. */
    private void write(ElasticsearchIndex index) {
        for (int number = 1; number <= REPORTS; number++) {
            Draft draft = Draft.of(number, "Rapport " + number);
            for (int each = 0; each < PASSAGES; each++) {
                draft.says("Phrase " + each + " du rapport " + number);
            }
            boolean done = false;
            long begun = System.nanoTime();
            while (!done) {
                try {
                    index.put(draft.report());
                    done = true;
                } catch (EngineUnavailable later) {
                    triesAgain.incrementAndGet();
                    Connection.sleep(Duration.ofMillis(200));
                }
            }
            longestPut.accumulateAndGet(System.nanoTime() - begun, Math::max);
            put.incrementAndGet();
        }
    }

    private void read(ElasticsearchSearch search, AtomicBoolean over) {
        long well = System.nanoTime();
        while (!over.get()) {
            long begun = System.nanoTime();
            try {
                int least = put.get();
                assertThat(search.reports(Search.of(Match.ALL, 1)).total()).isGreaterThanOrEqualTo(least);
                well = System.nanoTime();
            } catch (EngineUnavailable now) {
                failed.incrementAndGet();
                longestOutage.accumulateAndGet(System.nanoTime() - well, Math::max);
            }
            longestSearch.accumulateAndGet(System.nanoTime() - begun, Math::max);
            searches.incrementAndGet();
            Connection.sleep(Duration.ofMillis(20));
        }
    }

    private void await(int reports) throws InterruptedException {
        while (put.get() < reports) {
            Thread.sleep(50);
        }
    }

    private static void allThereOnce(ElasticsearchSearch search) {
        List<String> ids = new ArrayList<>();
        Search next = Search.of(Match.ALL, 100);
        Found<IndexedPassage> part = search.passages(next);
        while (!part.hits().isEmpty()) {
            part.hits().forEach(each -> ids.add(each.hit().id()));
            part = search.passages(next.part(0, 100, part.hits().getLast().cursor()));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(REPORTS * PASSAGES);
    }
}
