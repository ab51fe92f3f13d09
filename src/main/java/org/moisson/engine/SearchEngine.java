package org.moisson.engine;

import java.util.List;
import java.util.Map;
import org.moisson.query.Facet;
import org.moisson.query.Match;

/**
 * Reading from the index. Hits of equal score come in ascending order of their id. Thread-safe. Throws
 * {@link EngineUnavailable} when the engine can't be reached, QueryRefused for a cursor that is none.
 */
public interface SearchEngine {

    /** Reports that match. */
    Found<IndexedReport> reports(Search search);

    /** Passages that match; what a filter means is decided on the passage and its report together. */
    Found<IndexedPassage> passages(Search search);

    /** The best passages of each of these reports, without those that don't match; from, size and facets don't matter. */
    Map<String, List<Found.Scored<IndexedPassage>>> best(Search search, List<String> reports, int each);

    /** The findings that match, by kind and factor, the group of most reports first. */
    List<FindingGroup> findings(Search search, int each);

    /** Two facets crossed over what matches; crossings without a report are left out. */
    List<Crossing> cross(Search search, Facet rows, Facet columns);

    /** Reports whose title holds these words, the last one perhaps unfinished. */
    List<IndexedReport> titled(String typed, int most);

    /** How many passages match each. */
    List<Long> passagesWith(List<Match> matches);

    /** Words of the corpus that differ from this one by at most two letters, the nearest and most frequent first. */
    List<Spelling> near(String word, int most);

    /** Changes with whatever a search can see. */
    long generation();
}
