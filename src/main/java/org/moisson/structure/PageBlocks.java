package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.ExtractedPage.Printed;
import org.moisson.extraction.Mark;
import org.moisson.extraction.Tag;
import org.moisson.extraction.Word;
import org.moisson.report.Box;
import org.moisson.structure.Block.Kind;
import org.moisson.structure.Block.Place;

/** Printed pages into blocks, one page after the other; columns and tables are counted over the document. */
final class PageBlocks {

    private static final int LONGEST_CAPTION = 30;

    private final Set<Word> furniture;
    private final Hyphens hyphens;
    private final float bodySize;
    private int columns;
    private int tables;

    /** Of the page under way. */
    private List<Box> pictures = List.of();

    PageBlocks(Set<Word> furniture, Hyphens hyphens, float bodySize) {
        this.furniture = furniture;
        this.hyphens = hyphens;
        this.bodySize = bodySize;
    }

    List<Block> blocks(ExtractedPage page, Printed content) {
        PageLayout layout = new PageLayout(page, content, furniture);
        List<Box> frames = frames(content, page);
        pictures = content.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.IMAGE)
                .map(Mark::box)
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (Part part : layout.parts()) {
            switch (part) {
                case Part.Column column -> column(column, frames, page, blocks);
                case Part.Table table -> table(table.grid(), blocks);
            }
        }
        for (Line line : PageLayout.lines(layout.furniture(), List.of())) {
            blocks.add(block(Kind.FURNITURE, List.of(line), false));
        }
        return blocks;
    }

    private static List<Box> frames(Printed content, ExtractedPage page) {
        return content.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.FRAME)
                .map(Mark::box)
                .filter(box -> box.height() > 14 && box.width() > 40)
                .filter(box -> box.height() * box.width() < 0.8f * page.height() * page.width())
                .limit(400)
                .toList();
    }

    private void column(Part.Column column, List<Box> frames, ExtractedPage page, List<Block> blocks) {
        columns++;
        List<Word> words = new ArrayList<>();
        for (Atom atom : column.atoms()) {
            if (atom.word() != null) {
                words.add(atom.word());
            }
        }
        List<Line> lines = PageLayout.lines(words, frames);
        for (List<Line> paragraph : Paragraphs.of(lines)) {
            Kind kind = kind(paragraph, page);
            boolean full = Paragraphs.full(paragraph, lines);
            int heading = kind == Kind.TEXT ? RunIns.length(paragraph) : 0;
            if (heading > 0) {
                add(block(Kind.HEADING, List.of(RunIns.heading(paragraph, heading)), false), blocks);
                add(block(kind, RunIns.text(paragraph, heading), full), blocks);
            } else {
                add(block(kind, paragraph, full), blocks);
            }
        }
    }

    private static void add(Block block, List<Block> blocks) {
        if (!block.prose().isEmpty()) {
            blocks.add(block);
        }
    }

    private Kind kind(List<Line> paragraph, ExtractedPage page) {
        Line first = paragraph.getFirst();
        Tag.Role role = first.tag().role();
        boolean low = first.box().y() > 0.5f * page.height() && first.size() < 0.95f * bodySize;
        if (role == Tag.Role.NOTE
                || (low && (Calls.opens(first.words()) || first.text().matches("^(\\d{1,2}|\\*+)\\s.*")))) {
            return Kind.NOTE;
        }
        if (first.marker() > 0) {
            return Kind.ITEM;
        }
        return switch (role) {
            case ITEM -> Kind.ITEM;
            case CAPTION -> Kind.CAPTION;
            case UNKNOWN, PARAGRAPH -> caption(paragraph) ? Kind.CAPTION : Kind.TEXT;
            case HEADING, CELL, NOTE, QUOTATION, FURNITURE -> Kind.TEXT;
        };
    }

    /** Few small or slanted words right over or under a picture, no wider than it. */
    private boolean caption(List<Line> lines) {
        Line.Look look = lines.getFirst().look();
        int words = lines.stream().mapToInt(line -> line.words().size()).sum();
        Box box = lines.stream().map(Line::box).reduce(Box::union).orElseThrow();
        boolean set = look.size() < 0.95f * bodySize || (look.italic() && look.size() <= bodySize);
        return set
                && !look.bold()
                && words <= LONGEST_CAPTION
                && pictures.stream().anyMatch(picture -> beside(box, picture, look.size()));
    }

    private static boolean beside(Box text, Box picture, float size) {
        float under = text.y() - picture.y() - picture.height();
        float over = picture.y() - text.y() - text.height();
        boolean within =
                text.x() > picture.x() - size && text.x() + text.width() < picture.x() + picture.width() + size;
        return within && (near(under, size) || near(over, size));
    }

    private static boolean near(float gap, float size) {
        return gap > -0.5f * size && gap < 1.6f * size;
    }

    private Block block(Kind kind, List<Line> lines, boolean full) {
        Line first = lines.getFirst();
        ProseBuilder prose = new ProseBuilder(hyphens).line(first, first.marker());
        lines.stream().skip(1).forEach(line -> prose.line(line, 0));
        Box box = lines.stream().map(Line::box).reduce(Box::union).orElseThrow();
        List<Word> words = lines.stream()
                .flatMap(line -> line.words().stream())
                .skip(first.marker())
                .toList();
        Line.Look look = Line.Look.of(words);
        Tag tag = first.words().getLast().tag();
        Place place = new Place(box, columns, first.frame(), 0, full, tag.element());
        return new Block(
                kind, prose.finish(), List.of(), look, place, tag.role() == Tag.Role.HEADING ? tag.level() : 0);
    }

    private void table(Grid grid, List<Block> blocks) {
        tables++;
        columns++;
        for (List<List<Word>> row : grid.rows()) {
            List<Prose> cells = row.stream().map(this::cell).toList();
            List<Word> words = row.stream().flatMap(List::stream).toList();
            if (words.isEmpty()) {
                continue;
            }
            Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
            Place place = new Place(box, columns, 0, tables, false, 0);
            Line.Look look = Line.Look.of(words);
            blocks.add(new Block(Kind.ROW, Rows.prose(cells), cells, look, place, 0));
        }
    }

    /** A cell's paragraphs, one after the other; list entries keep their bullets, so that they can be told apart. */
    private Prose cell(List<Word> words) {
        if (words.isEmpty()) {
            return Prose.EMPTY;
        }
        ProseBuilder cell = new ProseBuilder(hyphens);
        List<Line> lines = PageLayout.lines(words, List.of());
        boolean first = true;
        for (List<Line> paragraph : Paragraphs.of(lines)) {
            if (!first) {
                cell.plain("\n", new Box(paragraph.getFirst().page(), 0, 0, 0, 0));
            }
            first = false;
            ProseBuilder inner = new ProseBuilder(hyphens);
            inner.line(paragraph.getFirst(), paragraph.getFirst().marker());
            paragraph.stream().skip(1).forEach(line -> inner.line(line, 0));
            cell.append(inner.finish());
        }
        return cell.finish();
    }
}
