package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;

/** Passages of a report that a write did not replace: those of an earlier version that had more of them. */
final class Leftovers {

    private static final int PAGE = 5_000;

    private final IndexLife life;

    Leftovers(IndexLife life) {
        this.life = life;
    }

    /** Takes away the passages that are older than the version at which the report was written last. */
    void sweep(String report, IndexNames.Side side, long version) {
        BulkWriting bulk = new BulkWriting(life, side, version);
        List<FieldValue> after = List.of();
        boolean more = true;
        while (more) {
            List<Hit<Void>> page = page(report, side, after);
            page.stream()
                    .filter(each -> age(each) < version)
                    .forEach(each -> bulk.removePassage(String.valueOf(each.id()), report, age(each)));
            more = page.size() == PAGE;
            after = page.isEmpty() ? after : page.getLast().sort();
        }
        bulk.finish();
    }

    /** After a write that a newer one had overtaken: what it wrote all the same goes too. */
    void sweepOvertaken(String report, IndexNames.Side side, long version) {
        GetResponse<Void> newest = life.ask(client -> client.get(
                get -> get.index(side.reports()).id(report).routing(report).source(off -> off.fetch(false)),
                Void.class));
        Long found = newest.found() ? newest.version() : null;
        sweep(report, side, found == null ? version + 1 : found);
    }

    private static long age(Hit<Void> hit) {
        Long version = hit.version();
        return version == null ? 0 : version;
    }

    private List<Hit<Void>> page(String report, IndexNames.Side side, List<FieldValue> after) {
        return life.ask(client -> client.search(
                        search -> {
                            search.index(side.passages())
                                    .routing(report)
                                    .query(ElasticsearchQueries.term("report", report, 1))
                                    .source(off -> off.fetch(false))
                                    .version(true)
                                    .sort(sort -> sort.field(field -> field.field("order")))
                                    .size(PAGE)
                                    .allowPartialSearchResults(false);
                            return after.isEmpty() ? search : search.searchAfter(after);
                        },
                        Void.class)
                .hits()
                .hits());
    }
}
