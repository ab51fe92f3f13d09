package org.moisson.curation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.ReportId;
import org.moisson.store.Doubt;
import org.moisson.store.Doubts;

/**
 * People's decisions on reports. What a call decided is durable when it returns, and throws CurationRefused where it can't
 * be decided. Thread-safe.
 */
public interface Curation {

    /** Decides on values of a field. */
    Changed decide(ReportId id, Field field, FieldEdit edit, Signature by);

    /** Decides on a finding. */
    Changed decide(String finding, FindingEdit edit, Signature by);

    /** Adds a finding that is read in a passage. */
    Changed add(ReportId id, FindingEdit edit, Signature by);

    /** Takes a decision back; a decision itself, so it can be taken back too. */
    Changed undo(ReportId id, int number, Signature by);

    /** What was decided on a report, newest first. */
    List<Past> history(ReportId id);

    /** What is to be reviewed, most doubtful first. */
    List<Doubt> queue(Doubts.Wanted wanted, int from, int most);

    /** The reports in which something waits, most doubtful first. */
    List<Doubts.OfReport> reports(int most);

    /** How many are to be reviewed of each field; "findings" for findings. */
    Map<String, Long> byField();

    /** How many are to be reviewed. */
    long waiting(Doubts.Wanted wanted);

    /** Confirms those of these ids that nobody has decided on. */
    Confirmed confirm(List<String> ids, Signature by);

    /** Confirms all that are wanted, if they are as many as said; what has lost its anchor is left out. */
    Confirmed confirm(Doubts.Wanted wanted, int count, Signature by);

    /**
     * What became of a decision.
     *
     * @param now the report with it
     * @param made what was written down; nothing where it was so already
     * @param finding the id of the finding that was decided on, null for a value
     * @param searchable whether a search that begins now finds it so; else it does once the engine is there again
     */
    record Changed(
            Curated now, List<Decision> made, @Nullable String finding, boolean searchable) {

        public Changed {
            made = List.copyOf(made);
        }
    }

    /**
     * What became of many.
     *
     * @param skipped those that were decided on already or are there no more
     */
    record Confirmed(int confirmed, int skipped, boolean searchable) {}

    /**
     * A decision as part of the history.
     *
     * @param standing whether nothing undid it
     * @param undoable whether it can be taken back: it stands, and none later on the same does
     */
    record Past(Decision decision, boolean standing, boolean undoable) {}
}
