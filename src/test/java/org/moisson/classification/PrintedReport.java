package org.moisson.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moisson.extraction.Sheet;
import org.moisson.reading.Galley;
import org.moisson.reading.Galley.Column;
import org.moisson.report.PassageRole;

/** Sets an annotated report as a PDF: headings by size, sentences as paragraphs, entries with a bullet, in one or two columns. */
final class PrintedReport {

    private static final float TOP = 70;
    private static final float FOOT = 780;
    private static final float TEXT = 10;
    private static final int PARAGRAPH = 4;
    private static final Pattern UNKNOWN_SIGNS = Pattern.compile("[^\\x20-\\xFF–—’‘“”•…œŒ€]");

    private final Sheet sheet = new Sheet();
    private final Galley galley;
    private final List<String> paragraph = new ArrayList<>();
    private List<String> section = List.of();
    private String leadIn = "";

    private PrintedReport(int columns) {
        Column whole = new Column(sheet::page, 60, TOP, 475, FOOT);
        Column left = new Column(sheet::page, 60, TOP, 228, FOOT);
        Column right = new Column(() -> {}, 308, TOP, 228, FOOT);
        List<Column> page = columns == 1 ? List.of(whole) : List.of(left, right);
        this.galley = new Galley(
                sheet, Stream.generate(() -> page).flatMap(List::stream).iterator());
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
            headings(Stream.concat(each.section().stream(), Stream.of(each.text()))
                    .toList());
            return;
        }
        headings(each.section());
        switch (each.role()) {
            case SENTENCE -> {
                paragraph.add(each.text());
                leadIn = "";
                if (paragraph.size() == PARAGRAPH) {
                    endParagraph();
                }
            }
            case ITEM -> {
                endParagraph();
                leadIn(each.context());
                galley.entry("•", known(each.text()));
            }
            default -> {
                endParagraph();
                galley.paragraph(known(each.text()));
            }
        }
    }

    /** Those of the path that do not stand there yet. */
    private void headings(List<String> path) {
        int same = 0;
        while (same < Math.min(section.size(), path.size()) && section.get(same).equals(path.get(same))) {
            same++;
        }
        for (int level = same; level < path.size(); level++) {
            endParagraph();
            leadIn = "";
            galley.heading(level == 0 ? 20 : level == 1 ? 15 : 12, known(path.get(level)));
            sheet.plain(TEXT);
        }
        section = path;
    }

    private void leadIn(String words) {
        if (!words.isEmpty() && !words.equals(leadIn)) {
            galley.paragraph(known(words));
        }
        leadIn = words;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            galley.paragraph(known(String.join(" ", paragraph)));
            paragraph.clear();
        }
    }

    private static String known(String text) {
        return UNKNOWN_SIGNS.matcher(text).replaceAll("-");
    }
}
