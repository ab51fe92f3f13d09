package org.moisson.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.Search;
import org.moisson.engine.Tagging;
import org.moisson.query.Match;
import org.moisson.vocabulary.BundledVocabularies;

/** The server is absent at first, comes, goes and comes again; nothing has to be started anew. */
class OutageTest {

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());
    private final int port = freePort();
    private final ElasticsearchSettings shared = SharedServer.settings(1);
    private final ElasticsearchSettings settings =
            SharedServer.settings(List.of(URI.create("http://127.0.0.1:" + port)), shared.prefix(), 1, 0);
    private final Connection connection = Connection.to(settings);
    private final IndexLife life = new IndexLife(connection, settings, documents);
    private final ElasticsearchIndex index = new ElasticsearchIndex(life, documents);
    private final ElasticsearchSearch search = new ElasticsearchSearch(life, new Stamp(life, index));

    @AfterEach
    void clear() throws IOException {
        connection.close();
        SharedServer.clear(Connection.to(shared), shared);
    }

    @Test
    void an_outage_is_told_from_a_mistake_and_passes_by_itself() throws IOException {
        away();
        try (Forwarder there = Forwarder.from(port, SharedServer.uri().getPort())) {
            assertThat(there.isOpen()).isTrue();
            index.put(Draft.of(1, "Un").says("Phrase").report());
            assertThat(search.reports(Search.of(Match.ALL, 1)).total()).isEqualTo(1);
        }
        away();
        try (Forwarder again = Forwarder.from(port, SharedServer.uri().getPort())) {
            assertThat(again.isOpen()).isTrue();
            index.put(Draft.of(2, "Deux").says("Phrase").report());
            assertThat(search.reports(Search.of(Match.ALL, 1)).total()).isEqualTo(2);
        }
    }

    private void away() {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> search.reports(Search.of(Match.ALL, 1))).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(() -> index.put(Draft.of(9, "Neuf").report())).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(() -> index.remove(Draft.id(1))).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(index::count).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(search::generation).isInstanceOf(EngineUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("nobody waits long for a server that is not there")
                .isLessThan(Duration.ofSeconds(20));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
