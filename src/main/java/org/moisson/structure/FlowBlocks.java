package org.moisson.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.FlowBlock;
import org.moisson.report.Box;
import org.moisson.structure.Block.Kind;
import org.moisson.structure.Block.Place;

/** The blocks of a format that knows its own structure. */
final class FlowBlocks {

    private static final Line.Look PLAIN = new Line.Look(10, false, false, 0);

    private static final Pattern SPACES = Pattern.compile(" ");

    private static final int FULL_LINE = 55;

    private final Hyphens hyphens;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    FlowBlocks(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    List<Block> blocks(ExtractedPage page, ExtractedPage.Flowed content) {
        blocks.clear();
        for (FlowBlock block : content.blocks()) {
            switch (block) {
                case FlowBlock.Heading heading ->
                    add(Kind.HEADING, unmarked(one(heading.text())), page, heading.level());
                case FlowBlock.Item item -> add(Kind.ITEM, unmarked(one(item.text())), page, item.depth());
                case FlowBlock.Note note -> add(Kind.NOTE, one(note.text()), page, 0);
                case FlowBlock.Quotation quotation -> add(Kind.QUOTATION, one(quotation.text()), page, 0);
                case FlowBlock.Paragraph paragraph -> lines(paragraph.text(), page);
                case FlowBlock.Table table -> table(table, page);
            }
        }
        return List.copyOf(blocks);
    }

    private static String one(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String unmarked(String text) {
        return text.substring(Markers.length(text)).strip();
    }

    /** A paragraph may hold line breaks: wrapped text, or a list written by hand. */
    private void lines(String text, ExtractedPage page) {
        String open = "";
        for (String line : text.lines().toList()) {
            String next = one(line);
            if (!open.isEmpty() && (next.isEmpty() || fresh(open, next))) {
                paragraph(open, page);
                open = "";
            }
            open = open.isEmpty() ? next : joined(open, next);
        }
        if (!open.isEmpty()) {
            paragraph(open, page);
        }
    }

    private static boolean fresh(String open, String next) {
        if (Markers.length(next) > 0) {
            return true;
        }
        boolean wraps =
                (open.length() >= FULL_LINE && !Paragraphs.ended(open)) || Character.isLowerCase(next.codePointAt(0));
        return !wraps && (Paragraphs.ended(open) ? open.length() < FULL_LINE : true);
    }

    private String joined(String open, String next) {
        int space = next.indexOf(' ');
        Hyphens.Seam seam = hyphens.seam(open, next.substring(0, space < 0 ? next.length() : space));
        return open.substring(0, open.length() - seam.drop()) + seam.between() + next;
    }

    private void paragraph(String text, ExtractedPage page) {
        int marker = Markers.length(text);
        boolean number = text.chars().allMatch(Character::isDigit); // a slide's own
        add(
                number ? Kind.FURNITURE : marker > 0 ? Kind.ITEM : Kind.TEXT,
                text.substring(marker).strip(),
                page,
                0);
    }

    private void add(Kind kind, String text, ExtractedPage page, int level) {
        Prose prose = prose(text, page.number());
        if (!prose.isEmpty()) {
            blocks.add(new Block(kind, prose, List.of(), PLAIN, place(page, 0), level));
        }
    }

    private static Prose prose(String text, int page) {
        StringBuilder clean = new StringBuilder();
        for (String word : Arrays.asList(SPACES.split(text))) {
            String repaired = DisplayText.clean(word).replace("\u00AD", "");
            clean.append(clean.isEmpty() || repaired.isEmpty() ? "" : " ").append(repaired);
        }
        String whole = clean.toString();
        return new Prose(whole, List.of(new Prose.Span(0, whole.length(), new Box(page, 0, 0, 0, 0))));
    }

    private static Place place(ExtractedPage page, int table) {
        return new Place(new Box(page.number(), 0, 0, 0, 0), page.number(), 0, table, false, 0);
    }

    private void table(FlowBlock.Table table, ExtractedPage page) {
        tables++;
        boolean single = table.rows().stream().allMatch(row -> row.size() == 1);
        boolean heading = table.header();
        for (List<String> row : table.rows()) {
            if (single) {
                lines(row.getFirst(), page); // a box around text
                continue;
            }
            List<Prose> cells = row.stream().map(cell -> cell(cell, page)).toList();
            Line.Look look = heading ? new Line.Look(10, true, false, 0) : PLAIN;
            blocks.add(new Block(Kind.ROW, Rows.prose(cells), cells, look, place(page, tables), 0));
            heading = false;
        }
    }

    private Prose cell(String text, ExtractedPage page) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) {
                lines.add(unmarked(one(line)));
            }
        }
        String whole = String.join("\n", lines);
        return new Prose(whole, List.of(new Prose.Span(0, whole.length(), new Box(page.number(), 0, 0, 0, 0))));
    }
}
