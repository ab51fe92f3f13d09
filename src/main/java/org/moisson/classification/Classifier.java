package org.moisson.classification;

import java.util.List;
import org.moisson.report.Finding;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.vocabulary.Vocabularies;

/** Understands a reading: deterministic, no input or output of its own. */
public interface Classifier {

    /** The sheet and the findings of a reading; at most one finding a passage. */
    Understood understand(Reading reading);

    /** The sheet alone. */
    Sheet sheet(Reading reading);

    /** Changes whenever the same reading may give other results: classifier, model and vocabularies. */
    String version();

    /**
     * Whether that version understands the reading as this one does. False also where only understanding it anew would
     * tell; much cheaper than that.
     */
    boolean agrees(Reading reading, String version);

    /** The same classifier with those vocabularies, which must never change. */
    Classifier over(Vocabularies vocabularies);

    /** What was understood. */
    record Understood(Sheet sheet, List<Finding> findings) {

        public Understood {
            findings = List.copyOf(findings);
        }
    }
}
