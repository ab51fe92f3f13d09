package org.moisson.searching;

import java.util.List;
import org.moisson.answer.Answer;
import org.moisson.answer.Comparison;
import org.moisson.answer.Matrix;
import org.moisson.query.Facet;
import org.moisson.query.Query;
import org.moisson.report.ReportId;

/** What worked where: findings, grouped and counted. Throws QueryRefused for what can't be asked. */
public interface Answering {

    /** Quotations that answer, by factor; abstains with what to relax when none does. */
    Answer answer(Query query);

    /** Two facets crossed, over the reports that the query wants. */
    Matrix matrix(Facet rows, Facet columns, Query query);

    /** Two to five reports on one grid. */
    Comparison compare(List<ReportId> reports);
}
