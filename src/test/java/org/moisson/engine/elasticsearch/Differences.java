package org.moisson.engine.elasticsearch;

import java.util.List;
import org.moisson.engine.Search;
import org.moisson.query.Filter;

/** What the two engines do not do alike, all of it; the contract and the comparison hold for everything else. */
final class Differences {

    /** Each with its reason. */
    static final List<String> ALL = List.of(
            "Scores differ by rounding: Elasticsearch's BM25 is 1 + k1 times Lucene's and is scaled back in 32-bit numbers."
                    + " Hits whose scores are the same but for that may change places.",
            "Replacing a report is one step in Lucene. In Elasticsearch its passages are written together, but a search at"
                    + " that very moment may still see passages that the new version no longer has.",
            "With several shards, a word weighs by how rare it is in the shards that hold any report of the years asked"
                    + " for; without a filter of years, in all of them, as in Lucene.",
            "Words of removed reports weigh until segments are merged, on both engines, but each merges when it likes.",
            "The best findings of one score within a group come by place in the index in Lucene, by id in Elasticsearch.",
            "The generation changes at once with writes of this process, within a second with those of other processes,"
                    + " which Lucene can't have.");

    private Differences() {}

    /** Whether words weigh the same on both engines. */
    static boolean sameWeights(Search search, int shards) {
        return shards == 1 || search.filters().stream().noneMatch(Filter.Years.class::isInstance);
    }

    /** How far two scores may be apart. */
    static double rounding(double score) {
        return Math.max(1e-6, Math.abs(score) * 2e-5);
    }
}
