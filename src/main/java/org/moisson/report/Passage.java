package org.moisson.report;

import java.util.List;

/**
 * The unit that is found and quoted: one statement, that is a sentence, a list entry or a table row.
 *
 * @param id the report's id, "-" and the ordinal
 * @param text as printed, one line; stands word for word in the text of its pages
 * @param pages where it is printed, ascending, one or two
 * @param boxes one for each printed line or part of a line
 * @param section the headings that it stands under, from the highest
 * @param context what a reader needs beside it: a list's lead-in, a table's headings, the sentence before; may be empty
 */
public record Passage(
        String id,
        int ordinal,
        PassageRole role,
        String text,
        List<Integer> pages,
        List<Box> boxes,
        List<String> section,
        String context) {

    public Passage {
        pages = List.copyOf(pages);
        boxes = List.copyOf(boxes);
        section = List.copyOf(section);
    }

    /** The id of a report's passage of that ordinal. */
    public static String id(ReportId report, int ordinal) {
        return report.value() + "-" + ordinal;
    }
}
