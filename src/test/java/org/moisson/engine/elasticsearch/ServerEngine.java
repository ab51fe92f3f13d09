package org.moisson.engine.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.moisson.engine.Documents;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SearchEngine;

/** Elasticsearch on the server of the tests, under a prefix of its own, for the tests of other rooms. */
public final class ServerEngine implements AutoCloseable {

    private final ElasticsearchSettings settings = SharedServer.settings(1);
    private final Connection connection = Connection.to(settings);
    private final IndexLife life;
    private final ElasticsearchIndex index;

    public ServerEngine(Documents documents) {
        life = new IndexLife(connection, settings, documents);
        index = new ElasticsearchIndex(life, documents);
    }

    public ReportIndex index() {
        return index;
    }

    public SearchEngine search() {
        return new ElasticsearchSearch(life, new Stamp(life, index));
    }

    /** A search in which a stemmed match counts so much beside the plain one. */
    public SearchEngine search(float light) {
        return new ElasticsearchSearch(life, new Stamp(life, index), light);
    }

    /** What the indices take on the disk of the server. */
    public long bytes() {
        return connection.ask(client -> {
            var all = client.indices()
                    .stats(stats -> stats.index(settings.prefix() + "-*"))
                    .all()
                    .primaries();
            return all == null || all.store() == null ? 0L : all.store().sizeInBytes();
        });
    }

    /** Deletes all of it. */
    @Override
    public void close() {
        try {
            SharedServer.clear(connection, settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
