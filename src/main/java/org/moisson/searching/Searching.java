package org.moisson.searching;

import java.util.List;
import org.moisson.answer.PassageHit;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.answer.Suggestion;
import org.moisson.query.Query;
import org.moisson.report.ReportId;

/** Finding reports and passages. Throws QueryRefused for what can't be asked. */
public interface Searching {

    /** Reports that answer, with their best passages as snippets. */
    Results<ReportHit> reports(Query query);

    /** Passages that answer; facets count their reports. */
    Results<PassageHit> passages(Query query);

    /** The passages of one report that hold at least half of the line's words, the best first; none for an empty line. */
    List<PassageHit> within(ReportId id, String line, int most);

    /** Completions of what is being typed. */
    List<Suggestion> suggest(String typed, int most);

    /** Reports most like this one, itself left out. */
    List<ReportHit> similar(ReportId id, int most);
}
