package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.moisson.engine.Level;

/** Sends searches, several in one request. */
final class Requests {

    /** What is shown of a hit, and nothing else, comes back. */
    static final SourceConfig DISPLAY = SourceConfig.of(source -> source.filter(only -> only.includes("display")));

    private static final int MOST_WIDENINGS = 20;

    private final IndexLife life;

    Requests(IndexLife life) {
        this.life = life;
    }

    /** A search that counts alone. */
    static SearchRequestBody counting(Query query, Map<String, Aggregation> asked) {
        return SearchRequestBody.of(body -> body.query(query)
                .size(0)
                .trackTotalHits(all -> all.enabled(true))
                .aggregations(asked));
    }

    /** One search; a part of the answer is none. */
    <H> MultiSearchItem<H> send(Level level, SearchRequestBody body, Class<H> type) {
        return send(level, List.of(body), type).getFirst();
    }

    /** The answers in the order of the searches; a part of the answers is none. */
    <H> List<MultiSearchItem<H>> send(Level level, List<SearchRequestBody> bodies, Class<H> type) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        List<RequestItem> items = bodies.stream()
                .map(body -> RequestItem.of(item -> item.header(header ->
                                header.allowPartialSearchResults(false).searchType(type()))
                        .body(body)))
                .toList();
        String alias = life.names().alias(level);
        return life.ask(client -> {
            List<MultiSearchItem<H>> answers = new ArrayList<>();
            for (MultiSearchResponseItem<H> each : client.msearch(
                            search -> search.index(alias).searches(items), type)
                    .responses()) {
                if (each.isFailure()) {
                    throw new ElasticsearchException("msearch", each.failure());
                }
                answers.add(each.result());
            }
            return answers;
        });
    }

    /** With several shards, words are weighed over all of them, so that the order is that of one. */
    private SearchType type() {
        return life.shards() > 1 ? SearchType.DfsQueryThenFetch : SearchType.QueryThenFetch;
    }

    /** Searches again with more room as long as a draw of reports was too narrow. */
    static <T> T widening(Supplier<T> searching) {
        Counting.TooNarrow last = new Counting.TooNarrow();
        for (int tries = 0; tries < MOST_WIDENINGS; tries++) {
            try {
                return searching.get();
            } catch (Counting.TooNarrow again) {
                last = again;
            }
        }
        throw new IllegalStateException("the draw of reports does not get wide enough", last);
    }
}
