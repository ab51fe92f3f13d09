package org.moisson.classification;

import java.util.List;
import org.moisson.report.Finding;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;

/** Understands a reading: deterministic, no input or output of its own. */
public interface Classifier {

    /** The sheet and the findings of a reading; at most one finding a passage. */
    Understood understand(Reading reading);

    /** Changes whenever the same reading may give other results: classifier, model and vocabularies. */
    String version();

    /** What was understood. */
    record Understood(Sheet sheet, List<Finding> findings) {

        public Understood {
            findings = List.copyOf(findings);
        }
    }
}
