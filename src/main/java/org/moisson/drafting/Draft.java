package org.moisson.drafting;

import java.util.List;
import org.moisson.report.Finding;
import org.moisson.report.Refusal;

/** What a look at a draft gave. */
public sealed interface Draft {

    /**
     * It was read.
     *
     * @param title as the draft bears it, empty where none was found
     * @param pages how many were read
     * @param unread says in French what had to be left out, empty when nothing was
     * @param sections every section of the outline, in its order
     * @param card the rows of the identity card that a sheet should have, in their order
     * @param headings how many headings the draft has in all
     * @param factors what it says of each factor that it speaks of, in the order of the vocabulary
     */
    record Read(
            String title,
            int pages,
            String unread,
            List<Part> sections,
            List<Row> card,
            int headings,
            List<Told> factors)
            implements Draft {

        public Read {
            sections = List.copyOf(sections);
            card = List.copyOf(card);
            factors = List.copyOf(factors);
        }
    }

    /** It can't be read; detail is French and for a person, and may be empty. */
    record Unreadable(Refusal why, String detail) implements Draft {}

    /** Too many drafts are being read. */
    record Busy() implements Draft {}

    /**
     * A section of the outline.
     *
     * @param heading as the draft has it, empty where the section lacks
     * @param page where that stands, 0 where the section lacks
     */
    record Part(OutlineSection section, State state, String heading, int page) {}

    /** Whether a section is there. */
    enum State {
        PRESENT,
        /** A heading with nothing under it but perhaps a picture. */
        EMPTY,
        MISSING
    }

    /**
     * A row of the identity card.
     *
     * @param field what it tells, in one small word: "carrier", "dates"
     * @param value empty where the row lacks
     */
    record Row(String field, String value) {}

    /** The findings of a factor. */
    record Told(String factor, List<Finding> findings) {

        public Told {
            findings = List.copyOf(findings);
        }
    }
}
