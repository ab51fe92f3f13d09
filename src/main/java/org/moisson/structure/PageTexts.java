package org.moisson.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.extraction.ExtractedPage;
import org.moisson.report.Box;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.structure.Block.Kind;

/**
 * The display text of each page. What runs over from the page before comes first and what runs on comes last, so that a
 * sentence over a page end stands whole in the two texts joined.
 */
final class PageTexts {

    private final List<Page> pages = new ArrayList<>();
    private final Map<Integer, String> collapsed = new HashMap<>();

    /** What goes into one page, by its place. */
    private record Draft(
            List<String> over, List<String> inside, List<String> aside, List<String> on, List<PageLine> lines) {

        static Draft empty() {
            return new Draft(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        String text() {
            List<String> all = new ArrayList<>(over);
            all.addAll(inside);
            all.addAll(aside);
            all.addAll(on);
            return String.join("\n", all);
        }
    }

    PageTexts(List<ExtractedPage> extracted, List<Block> blocks) {
        Map<Integer, Draft> drafts = new HashMap<>();
        extracted.forEach(page -> drafts.put(page.number(), Draft.empty()));
        blocks.forEach(block -> add(block, drafts));
        for (ExtractedPage page : extracted) {
            Draft draft = drafts.getOrDefault(page.number(), Draft.empty());
            pages.add(new Page(
                    page.number(),
                    page.width(),
                    page.height(),
                    page.raw(),
                    draft.text(),
                    draft.lines(),
                    page.recognised(),
                    page.confidence(),
                    page.notices()));
            collapsed.put(page.number(), collapse(draft.text()));
        }
    }

    List<Page> pages() {
        return pages;
    }

    /** Whether that text stands word for word on these pages. */
    boolean holds(String text, List<Integer> numbers) {
        StringBuilder joined = new StringBuilder();
        numbers.forEach(
                number -> joined.append(joined.isEmpty() ? "" : " ").append(collapsed.getOrDefault(number, "")));
        return joined.indexOf(collapse(text)) >= 0;
    }

    static String collapse(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static void add(Block block, Map<Integer, Draft> drafts) {
        List<Integer> on = block.prose().pages();
        for (int page : on) {
            Draft draft = drafts.get(page);
            String text = on.size() == 1 ? block.text() : block.prose().onPage(page);
            if (draft != null && !text.isBlank()) {
                boolean entry = block.kind() == Kind.ITEM && page == on.getFirst();
                place(block, page, draft).add(entry ? Markers.BULLET + " " + text : text);
                lines(block.prose(), page, draft.lines());
            }
        }
    }

    private static List<String> place(Block block, int page, Draft draft) {
        List<Integer> on = block.prose().pages();
        if (on.size() > 1) {
            return page == on.getFirst() ? draft.on() : draft.over();
        }
        return block.kind() == Kind.FURNITURE || block.kind() == Kind.NOTE ? draft.aside() : draft.inside();
    }

    private static void lines(Prose prose, int page, List<PageLine> lines) {
        List<Box> boxes = prose.boxes();
        for (Box box : boxes) {
            if (box.page() != page) {
                continue;
            }
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (Prose.Span span : prose.spans()) {
                if (within(span.box(), box)) {
                    start = Math.min(start, span.start());
                    end = Math.max(end, span.end());
                }
            }
            if (start < end) {
                lines.add(new PageLine(collapse(prose.text().substring(start, end)), box));
            }
        }
    }

    private static boolean within(Box span, Box line) {
        return span.page() == line.page()
                && span.width() > 0
                && span.x() >= line.x() - 0.1f
                && span.x() + span.width() <= line.x() + line.width() + 0.1f
                && span.y() >= line.y() - 0.1f
                && span.y() + span.height() <= line.y() + line.height() + 0.1f;
    }
}
