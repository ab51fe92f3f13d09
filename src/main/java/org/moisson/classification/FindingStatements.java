package org.moisson.classification;

import java.util.List;
import org.moisson.report.Finding;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;

/** Finds what a reading states: levers, obstacles, results, lessons and recommendations. */
interface FindingStatements {

    /** The findings in the order of their passages, at most one a passage. */
    List<Finding> read(Reading reading, Sheet sheet);

    /** Changes whenever the same reading and sheet may give other findings. */
    String version();
}
