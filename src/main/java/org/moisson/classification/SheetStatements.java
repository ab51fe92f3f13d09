package org.moisson.classification;

import org.moisson.report.Reading;
import org.moisson.report.Sheet;

/** Finds who a report is: its title, type, dates, places, themes and the rest of its sheet. */
interface SheetStatements {

    /** The sheet of a reading, each value with its origin, confidence and evidence. */
    Sheet read(Reading reading);

    /** Changes whenever the same reading may give another sheet. */
    String version();
}
