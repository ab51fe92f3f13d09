package org.moisson.engine;

import java.util.List;
import org.moisson.report.FindingKind;

/**
 * The findings of one kind that bear on one factor; a finding with two factors is in two groups.
 *
 * @param factor a slug, empty for the findings that bear on none
 * @param reports how many reports state them
 * @param findings how many there are, those said earlier in the same report left out
 * @param best the best scored, at most a few for each report
 */
public record FindingGroup(
        FindingKind kind, String factor, long reports, long findings, List<Found.Scored<IndexedPassage>> best) {

    public FindingGroup {
        best = List.copyOf(best);
    }
}
