package org.moisson.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.Extraction;
import org.moisson.extraction.Word;
import org.moisson.report.Page;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.ReportId;
import org.moisson.structure.Block.Kind;

/** Turns an extraction into a reading: deterministic, no input or output of its own. */
public final class Structurer {

    /** Changes whenever the same file may give another reading; ReaderChanges says of which kind. */
    public static final int VERSION = 5;

    private Structurer() {}

    /** Whether this version may read otherwise what gave that reading. */
    public static boolean outdated(Reading reading) {
        return ReaderChanges.touch(reading, ReaderChanges.TOUCHED);
    }

    /** The reading of a report. */
    public static Reading read(ReportId id, Extraction extraction) {
        List<ExtractedPage> pages = extraction.pages();
        Hyphens hyphens = Hyphens.learn(pages);
        List<Block> blocks = blocks(pages, hyphens);
        blocks = WordClouds.setAside(Contents.setAside(blocks));
        Line.Look body = body(blocks);
        blocks = new Joins(hyphens).join(blocks);
        blocks = Quotations.mark(PullQuotes.setAside(blocks, body));
        blocks = new Headings(blocks, extraction.bookmarks(), body).mark();
        blocks = Emblems.setAside(Slides.collapse(blocks));
        blocks = Covers.quieten(new Titles(blocks, extraction.properties(), body).mark());
        PageTexts texts = new PageTexts(pages, blocks);
        Passages passages = new Passages(id, blocks, texts);
        passages.collect();
        Turned turned = new Turned(pages);
        return new Reading(
                id,
                extraction.properties(),
                Languages.of(pages),
                turned.pages(texts.pages()),
                passages.sections(),
                turned.passages(new NoteCalls(pages).tie(passages.passages())),
                passages.identityCard(),
                recognition(texts.pages()),
                VERSION);
    }

    private static List<Block> blocks(List<ExtractedPage> pages, Hyphens hyphens) {
        float size = bodySize(pages);
        Set<Word> furniture = Furniture.find(pages, size);
        PageBlocks printed = new PageBlocks(furniture, hyphens, size);
        FlowBlocks flowed = new FlowBlocks(hyphens);
        List<Block> blocks = new ArrayList<>();
        for (ExtractedPage page : pages) {
            switch (page.content()) {
                case ExtractedPage.Printed content -> blocks.addAll(printed.blocks(page, content));
                case ExtractedPage.Flowed content -> blocks.addAll(flowed.blocks(page, content));
            }
        }
        return blocks;
    }

    /** The size that most letters have. */
    private static float bodySize(List<ExtractedPage> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        for (ExtractedPage page : pages) {
            if (page.content() instanceof ExtractedPage.Printed printed) {
                printed.words()
                        .forEach(word ->
                                letters.merge(word.type().size(), word.text().length(), Integer::sum));
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    /** The look that most letters of running text have. */
    private static Line.Look body(List<Block> blocks) {
        Map<Line.Look, Integer> letters = new HashMap<>();
        for (Block block : blocks) {
            if (block.body()) {
                Line.Look look = new Line.Look(
                        block.look().size(),
                        block.look().bold(),
                        false,
                        block.look().ink());
                letters.merge(look, block.text().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<Line.Look, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(new Line.Look(10, false, false, 0));
    }

    private static Recognition recognition(List<Page> pages) {
        List<Page> recognised = pages.stream().filter(Page::recognised).toList();
        return recognised.isEmpty()
                ? Recognition.NONE
                : new Recognition(
                        recognised.size(),
                        recognised.stream()
                                .mapToDouble(Page::confidence)
                                .average()
                                .orElse(0));
    }

    /** Whether a block's words are said on its page and nowhere else. */
    static boolean speaks(Block block) {
        return block.kind() != Kind.FURNITURE
                && block.kind() != Kind.REPEATED
                && !block.prose().isEmpty();
    }
}
