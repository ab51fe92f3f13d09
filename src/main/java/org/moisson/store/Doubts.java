package org.moisson.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.report.ReportId;

/** What is to be reviewed of all reports; drawn from them, and made anew with each. Thread-safe. */
public interface Doubts {

    /**
     * Which of them.
     *
     * @param field null for any
     * @param report null for any
     * @param reason null for any
     * @param least confidence
     */
    record Wanted(@Nullable String field, @Nullable ReportId report, Doubt.@Nullable Reason reason, double least) {

        /** All. */
        public static final Wanted ALL = new Wanted(null, null, null, 0);

        /** All of one report. */
        public static Wanted of(ReportId id) {
            return new Wanted(null, id, null, 0);
        }
    }

    /** Puts these in place of a report's former ones. */
    void replace(ReportId id, List<Doubt> doubts);

    /** Those wanted, most doubtful first. */
    List<Doubt> find(Wanted wanted, int from, int most);

    /** How many are wanted. */
    long count(Wanted wanted);

    /** A report with how many wait in it, and the most pressing reason. */
    record OfReport(ReportId report, String title, long count, Doubt.Reason reason) {}

    /** The reports in which something waits, most doubtful first. */
    List<OfReport> reports(int most);

    /** How many of each field. */
    Map<String, Long> byField();

    /** The reports of which none were ever drawn, ascending. */
    List<ReportId> behind();
}
