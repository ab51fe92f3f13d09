package org.moisson.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.Level;
import org.moisson.engine.Search;
import org.moisson.engine.Tagging;
import org.moisson.query.Match;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/** Indices live, are replaced and written as Elasticsearch's own rules make it hard to do. */
class ElasticsearchIndexTest {

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());
    private final ElasticsearchSettings settings = SharedServer.settings(1);
    private final Connection connection = Connection.to(settings);
    private final IndexLife life = new IndexLife(connection, settings, documents);
    private final ElasticsearchIndex index = new ElasticsearchIndex(life, documents);
    private final ElasticsearchSearch search = new ElasticsearchSearch(life, new Stamp(life, index));

    @AfterEach
    void clear() throws IOException {
        SharedServer.clear(connection, settings);
    }

    private static Draft saying(int number, int passages, String word) {
        Draft draft = Draft.of(number, "Rapport " + number);
        for (int each = 0; each < passages; each++) {
            draft.says("Phrase " + each + " " + word);
        }
        return draft;
    }

    private List<String> texts() {
        Found<IndexedPassage> found = search.passages(Search.of(Match.ALL, 100));
        return found.hits().stream().map(each -> each.hit().text()).toList();
    }

    @Test
    void a_late_write_does_not_undo_a_newer_one() {
        index.put(saying(1, 2, "nouvelle").report());
        index.put(documents.of(saying(1, 5, "ancienne").report()), life.names().living(), 1);
        assertThat(texts()).containsExactly("Phrase 0 nouvelle", "Phrase 1 nouvelle");
    }

    @Test
    void a_late_write_does_not_bring_a_removed_report_back() {
        index.put(saying(1, 2, "nouvelle").report());
        index.remove(Draft.id(1));
        index.put(documents.of(saying(1, 5, "ancienne").report()), life.names().living(), 1);
        assertThat(texts()).isEmpty();
        assertThat(index.count()).isZero();
    }

    @Test
    void writes_of_one_report_at_the_same_time_leave_one_version_whole() throws Exception {
        index.put(saying(1, 1, "mot0").report());
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writes = new ArrayList<>();
            for (int each = 1; each <= 8; each++) {
                Report report = saying(1, each, "mot" + each).report();
                writes.add(both.submit(() -> index.put(report)));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        }
        List<String> texts = texts();
        assertThat(texts).allMatch(each -> each.endsWith(" mot" + texts.size()));
    }

    @Test
    void a_document_that_is_refused_is_named() {
        Report refused = Draft.of(1, "Rapport")
                .population("p".repeat(40_000))
                .says("Phrase")
                .report();
        assertThatThrownBy(() -> index.put(refused))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Draft.id(1).value());
    }

    @Test
    void a_build_that_was_interrupted_is_cleared_away() {
        index.put(saying(1, 1, "mot").report());
        life.beginNext();
        assertThat(life.layout().building()).isTrue();
        IndexLife restarted = new IndexLife(connection, settings, documents);
        ElasticsearchIndex again = new ElasticsearchIndex(restarted, documents);
        assertThat(again.count()).isEqualTo(1);
        assertThat(life.layout().building())
                .as("it might be another process that builds")
                .isTrue();
        again.tidy();
        assertThat(life.layout().building()).isFalse();
    }

    /** The report, and before it is given something else happens. */
    private static Iterator<Report> disturbed(Report report, Runnable disturbance) {
        Iterator<Report> one = List.of(report).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return one.hasNext();
            }

            @Override
            public Report next() {
                disturbance.run();
                return one.next();
            }
        };
    }

    @Test
    void what_another_process_puts_while_the_index_is_built_is_in_the_new_one() {
        Report older = saying(1, 5, "ancienne").report();
        IndexLife others = new IndexLife(connection, settings, documents);
        ElasticsearchIndex other = new ElasticsearchIndex(others, documents);
        index.put(older);
        index.rebuild(disturbed(older, () -> {
            other.put(saying(1, 2, "nouvelle").report());
            other.put(saying(2, 1, "autre").report());
            other.put(saying(3, 1, "autre").report());
        }));
        assertThat(texts())
                .containsExactlyInAnyOrder(
                        "Phrase 0 nouvelle", "Phrase 1 nouvelle", "Phrase 0 autre", "Phrase 0 autre");
    }

    @Test
    void a_build_that_fails_leaves_the_old_index_serving() {
        index.put(saying(1, 1, "mot").report());
        Iterator<Report> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Report next() {
                throw new IllegalArgumentException("the store is broken");
            }
        };
        assertThatThrownBy(() -> index.rebuild(broken)).hasMessage("the store is broken");
        assertThat(texts()).hasSize(1);
        assertThat(life.layout().building()).isFalse();
        assertThat(index.rebuild(List.of(saying(2, 1, "mot").report()).iterator()))
                .isEqualTo(1);
    }

    @Test
    void a_report_replaced_while_the_index_is_built_keeps_nothing_of_its_older_version() {
        Report older = saying(1, 5, "ancienne").report();
        index.put(older);
        index.rebuild(disturbed(older, () -> {
            index.put(saying(1, 2, "nouvelle").report());
        }));
        assertThat(texts()).containsExactly("Phrase 0 nouvelle", "Phrase 1 nouvelle");
    }

    @Test
    void an_index_of_another_version_serves_until_the_next_is_built() {
        index.put(saying(1, 1, "mot").report());
        index.rebuild(List.of(saying(1, 1, "mot").report()).iterator());
        assertThat(index.current()).isTrue();
        IndexLife newer = new IndexLife(connection, settings, new IndexNames(settings.prefix(), "ffffffffffff"));
        ElasticsearchIndex upgraded = new ElasticsearchIndex(newer, documents);
        assertThat(upgraded.current()).isFalse();
        assertThat(new ElasticsearchSearch(newer, new Stamp(newer, upgraded))
                        .reports(Search.of(Match.ALL, 1))
                        .total())
                .isEqualTo(1);
        upgraded.put(saying(2, 1, "mot").report());
        assertThat(upgraded.count())
                .as("not taken by the old index, and in the next")
                .isEqualTo(1);
        List<Report> store =
                List.of(saying(1, 1, "mot").report(), saying(2, 1, "mot").report());
        assertThat(upgraded.rebuild(store.iterator())).isEqualTo(2);
        assertThat(upgraded.current()).isTrue();
    }

    @Test
    void indices_that_went_missing_are_begun_again_and_known_to_be_incomplete() throws IOException {
        index.rebuild(List.of(saying(1, 1, "mot").report()).iterator());
        List<String> indices = List.copyOf(life.layout().living().values());
        connection.ask(client -> client.indices().delete(delete -> delete.index(indices)));
        assertThatThrownBy(() -> search.reports(Search.of(Match.ALL, 1))).isInstanceOf(EngineUnavailable.class);
        assertThat(index.current()).isFalse();
        index.put(saying(2, 1, "mot").report());
        assertThat(texts()).hasSize(1);
    }

    @Test
    void a_report_of_very_many_passages_is_put_and_replaced() {
        index.put(saying(1, 6_000, "ancienne").report());
        assertThat(search.passages(Search.of(Match.ALL, 1)).total()).isEqualTo(6_000);
        index.put(saying(1, 2, "nouvelle").report());
        assertThat(texts()).containsExactly("Phrase 0 nouvelle", "Phrase 1 nouvelle");
    }

    @Test
    void the_mapping_is_on_the_server_as_it_stands_in_the_file() {
        assertThat(index.count()).isZero();
        String living = life.layout().living().getOrDefault(Level.PASSAGES, "");
        var there = connection
                .ask(client -> client.indices().get(get -> get.index(living)))
                .indices()
                .get(living);
        var analysis = Connection.JSON
                .readTree(Level.PASSAGES.mapping().json())
                .path("settings")
                .path("analysis");
        var server = Connection.JSON.readTree(co.elastic.clients.json.JsonpUtils.toJsonString(
                there.settings().index().analysis(),
                new co.elastic.clients.json.jackson.Jackson3JsonpMapper(Connection.JSON)));
        for (var kind : analysis.properties()) {
            assertThat(server.path(kind.getKey()).propertyNames())
                    .as(kind.getKey())
                    .containsExactlyInAnyOrderElementsOf(kind.getValue().propertyNames());
        }
        assertThat(server.path("filter").path("families").path("rules"))
                .isEqualTo(analysis.path("filter").path("families").path("rules"));
        assertThat(server.path("filter").path("stop_words").path("stopwords"))
                .isEqualTo(analysis.path("filter").path("stop_words").path("stopwords"));
    }
}
