package org.moisson.engine.elasticsearch;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.SearchEngineContract;

public class ElasticsearchEngineTest extends SearchEngineContract {

    private final ElasticsearchSettings settings = SharedServer.settings(1);
    private final Connection connection = Connection.to(settings);
    private final IndexLife life = new IndexLife(connection, settings, documents);
    private final ElasticsearchIndex index = new ElasticsearchIndex(life, documents);
    private final ElasticsearchSearch search = new ElasticsearchSearch(life, new Stamp(life, index));

    @Override
    protected ReportIndex index() {
        return index;
    }

    @Override
    protected SearchEngine engine() {
        return search;
    }

    @AfterEach
    void clear() throws IOException {
        SharedServer.clear(connection, settings);
    }
}
