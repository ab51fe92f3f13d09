package org.moisson.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.moisson.extraction.Sheet;
import org.moisson.report.PassageRole;

/** Sets an annotated report as a PDF: headings by size, sentences as paragraphs, entries with a bullet, in one or two columns. */
final class PrintedReport {

    private static final float FOOT = 780;
    private static final float TOP = 70;
    private static final float TEXT = 10.5f;
    private static final int PARAGRAPH = 4;
    private static final Pattern UNKNOWN_SIGNS = Pattern.compile("[^\\x20-\\xFF–—’‘“”•…œŒ€]");

    private final Sheet sheet = new Sheet();
    private final int columns;
    private final float width;
    private int column;
    private float y = TOP;
    private StringBuilder paragraph = new StringBuilder();
    private int sentences;
    private String context = "";
    private List<String> section = List.of();
    private String last = "";

    private PrintedReport(int columns) {
        this.columns = columns;
        this.width = columns == 1 ? 475 : 228;
        sheet.page();
    }

    /** Sets the statements of one report, in their order, into that file. */
    static Path print(List<AnnotatedStatement> report, int columns, Path file) throws IOException {
        PrintedReport printed = new PrintedReport(columns);
        report.forEach(each -> printed.add(each.statement()));
        printed.endParagraph();
        return printed.sheet.save(file);
    }

    private void add(Statement each) {
        if (each.role() == PassageRole.HEADING) {
            heading(each.section().size(), each.text());
            section = each.section();
            return;
        }
        headings(each.section());
        if (each.role() == PassageRole.ITEM) {
            endParagraph();
            leadIn(each.context());
            block(12, "• " + each.text());
        } else if (each.role() == PassageRole.SENTENCE) {
            context = "";
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(each.text());
            sentences++;
            if (sentences == PARAGRAPH) {
                endParagraph();
            }
        } else {
            endParagraph();
            block(0, each.text());
        }
    }

    /** The headings above a statement that no statement of the report names. */
    private void headings(List<String> path) {
        for (int level = 0; level < path.size(); level++) {
            boolean there = level < section.size() && section.get(level).equals(path.get(level));
            boolean named = level == section.size() && path.get(level).equals(last);
            if (!there && !named) {
                heading(level, path.get(level));
            }
        }
        section = path;
    }

    private void heading(int level, String text) {
        endParagraph();
        context = "";
        y += 10;
        if (y > FOOT - 60) {
            next();
        }
        sheet.bold(level == 0 ? 20 : level == 1 ? 15 : 12);
        lines(0, text);
        y += 4;
        last = text;
    }

    private void leadIn(String words) {
        if (!words.isEmpty() && !words.equals(context)) {
            block(0, words);
        }
        context = words;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            block(0, paragraph.toString());
            paragraph = new StringBuilder();
            sentences = 0;
        }
    }

    private void block(float indent, String text) {
        sheet.plain(TEXT);
        lines(indent, text);
        y += 5;
    }

    private void lines(float indent, String text) {
        for (String line :
                sheet.wrap(width - indent, UNKNOWN_SIGNS.matcher(text).replaceAll("-"))) {
            if (y > FOOT) {
                next();
            }
            sheet.at(60 + column * (width + 20) + indent, y, line);
            y += 1.25f * sheet.size();
        }
    }

    private void next() {
        column = (column + 1) % columns;
        y = TOP;
        if (column == 0) {
            float size = sheet.size();
            sheet.page();
            sheet.plain(size);
        }
    }
}
