package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moisson.report.Box;
import org.moisson.report.FileProperties;
import org.moisson.report.IdentityRow;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.ReportId;
import org.moisson.report.Section;

/**
 * Makes a reading of a draft: "# " a title, "## " a heading, "@" a line of the cover, "- " an entry, "> " a testimony, "^ " a note,
 * "| label | value |" a row of the identity card, "=== page" a new page, and sentences.
 */
final class DraftReading {

    private static final ReportId ID = new ReportId("00000000000000000000000000000000");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?]) (?=\\p{Lu}|«)");

    private final List<Passage> passages = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<IdentityRow> card = new ArrayList<>();
    private List<PageLine> lines = new ArrayList<>();
    private List<String> path = List.of();
    private String media = "application/pdf";
    private boolean wide;

    /** The reading of a draft. */
    static Reading of(String draft) {
        DraftReading reading = new DraftReading();
        for (String line : draft.lines().toList()) {
            if (!line.isBlank()) {
                reading.line(line.strip());
            }
        }
        reading.endPage();
        return reading.done();
    }

    private Reading done() {
        FileProperties properties = new FileProperties(media, "", "", "", "");
        return new Reading(ID, properties, "fr", pages, sections, passages, card, Recognition.NONE, 1);
    }

    private void line(String line) {
        if (line.equals("=== page")) {
            endPage();
        } else if (line.startsWith("@media ")) {
            media = "application/vnd.openxmlformats-officedocument.presentationml." + line.substring(7);
            wide = true;
        } else if (line.equals("@landscape")) {
            wide = true;
        } else if (line.startsWith("## ")) {
            heading(line.substring(3));
        } else if (line.startsWith("# ")) {
            add(PassageRole.TITLE, line.substring(2), 24);
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            text(line);
        }
    }

    private void text(String line) {
        switch (line.charAt(0)) {
            case '@' -> add(PassageRole.SENTENCE, line.substring(1), 11);
            case '-' -> add(PassageRole.ITEM, line.substring(2), 11);
            case '>' -> add(PassageRole.QUOTATION, line.substring(2), 11);
            case '^' -> add(PassageRole.NOTE, line.substring(2), 8);
            default -> {
                for (String sentence : SENTENCES.split(line)) {
                    add(PassageRole.SENTENCE, sentence, 11);
                }
            }
        }
    }

    private void heading(String heading) {
        path = List.of(heading);
        sections.add(new Section(sections.size(), 1, heading, pages.size() + 1, path));
        add(PassageRole.HEADING, heading, 14);
    }

    private void row(String line) {
        String[] cells = line.split("\\|", -1);
        String id = add(PassageRole.ROW, cells[1].strip() + " " + cells[2].strip(), 11);
        card.add(new IdentityRow(cells[1].strip(), cells[2].strip(), pages.size() + 1, List.of(id)));
    }

    private String add(PassageRole role, String text, float size) {
        int page = pages.size() + 1;
        Box box = new Box(page, 60, 60 + lines.size() * 30F, text.length() * size / 2, size);
        lines.add(new PageLine(text, box));
        String id = Passage.id(ID, passages.size());
        passages.add(new Passage(id, passages.size(), role, text, List.of(page), List.of(box), path, ""));
        return id;
    }

    private void endPage() {
        String text = String.join("\n", lines.stream().map(PageLine::text).toList());
        pages.add(
                new Page(pages.size() + 1, wide ? 842 : 595, wide ? 595 : 842, text, text, lines, false, 1, List.of()));
        lines = new ArrayList<>();
    }
}
