package org.moisson.curation;

import java.util.List;
import org.moisson.report.Decision;
import org.moisson.report.Report;
import org.moisson.store.Doubt;

/**
 * A report with what people decided applied.
 *
 * @param decisions all of them, by number
 * @param doubts what is still to be reviewed
 */
public record Curated(Report report, List<Decision> decisions, List<Doubt> doubts) {

    public Curated {
        decisions = List.copyOf(decisions);
        doubts = List.copyOf(doubts);
    }

    /** The number of the last decision. */
    public int version() {
        return decisions.size();
    }
}
