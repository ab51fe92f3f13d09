package org.moisson.answer;

import java.util.List;
import org.moisson.query.Reason;

/** What worked where: quotations grouped by factor, levers beside obstacles; nothing in it is generated. */
public record Answer(
        String question,
        LineReading reading,
        boolean abstained,
        Reason because,
        Coverage coverage,
        List<Factor> factors,
        List<QuotedFinding> results,
        List<QuotedFinding> lessons,
        List<QuotedFinding> recommendations,
        List<QuotedFinding> crossCase,
        List<Relaxation> nearest) {

    /** What the answer rests on. */
    public record Coverage(long reports, long experiences, long places, long findings) {}

    /** One factor of success with what speaks for it and against it. */
    public record Factor(String factor, String label, Side levers, Side obstacles) {}

    /** One side of a factor; reports counts reports, not sentences. */
    public record Side(long reports, List<QuotedFinding> findings) {}

    /**
     * What to relax when nothing answers, and how many reports then answer.
     *
     * @param relaxed the name of the filter or the word of the line that is left out; the label of a concept where the link asks
     *     for that concept alone, its q empty
     */
    public record Relaxation(String relaxed, long reports, String link) {}
}
