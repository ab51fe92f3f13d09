package org.moisson.classification;

import java.util.List;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;

/**
 * What a statement was found to state.
 *
 * @param confidence the share of such judgements that are right
 * @param negative of a result: it tells of what was not reached or got worse
 * @param toVerify the section announces the contrary
 */
record Judgement(
        FindingKind kind,
        List<String> factors,
        Modality modality,
        double confidence,
        boolean negative,
        boolean toVerify) {

    Judgement {
        factors = List.copyOf(factors);
    }
}
