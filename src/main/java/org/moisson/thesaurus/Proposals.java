package org.moisson.thesaurus;

import java.util.List;
import org.moisson.report.Evidence;

/**
 * Terms of the corpus that the vocabularies may lack, those most worth a look first.
 *
 * @param examined reports in which they were looked for, 0 where that is still under way for the first time
 * @param underWay whether they are being looked for right now
 */
public record Proposals(List<Proposal> terms, long examined, boolean underWay) {

    public Proposals {
        terms = List.copyOf(terms);
    }

    /**
     * A word or an expression.
     *
     * @param term as it is written most often
     * @param key by which it is refused
     * @param reports that hold it
     * @param rarity how many times as many reports hold it as would in general French
     * @param near concepts that it may belong to, the nearest first; may be empty
     */
    public record Proposal(String term, String key, int reports, double rarity, List<Quote> quotes, List<Near> near) {

        public Proposal {
            quotes = List.copyOf(quotes);
            near = List.copyOf(near);
        }
    }

    /** A sentence that holds the term. */
    public record Quote(String reportId, String title, Evidence evidence) {}

    /**
     * A concept near to a term.
     *
     * @param likeness of meaning, 1 at most
     * @param together reports that hold the term and bear the concept
     */
    public record Near(String scheme, String concept, String label, double likeness, int together) {}
}
