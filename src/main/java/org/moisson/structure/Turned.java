package org.moisson.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.extraction.ExtractedPage;
import org.moisson.report.Box;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;

/** Lays the places of pages that were read upright back as the file shows them, on their side or on their head. */
final class Turned {

    private final Map<Integer, ExtractedPage> aside = new HashMap<>();

    Turned(List<ExtractedPage> pages) {
        for (ExtractedPage page : pages) {
            if (page.source().turns() != 0) {
                aside.put(page.number(), page);
            }
        }
    }

    List<Page> pages(List<Page> upright) {
        return aside.isEmpty() ? upright : upright.stream().map(this::page).toList();
    }

    List<Passage> passages(List<Passage> upright) {
        return aside.isEmpty() ? upright : upright.stream().map(this::passage).toList();
    }

    private Page page(Page page) {
        ExtractedPage extracted = aside.get(page.number());
        boolean swapped = extracted != null && extracted.source().turns() % 2 == 1;
        return new Page(
                page.number(),
                swapped ? page.height() : page.width(),
                swapped ? page.width() : page.height(),
                page.raw(),
                page.text(),
                page.lines().stream()
                        .map(line -> new PageLine(line.text(), box(line.box())))
                        .toList(),
                page.recognised(),
                page.confidence(),
                page.notices());
    }

    private Passage passage(Passage passage) {
        return new Passage(
                passage.id(),
                passage.ordinal(),
                passage.role(),
                passage.text(),
                passage.pages(),
                passage.boxes().stream().map(this::box).toList(),
                passage.section(),
                passage.context());
    }

    private Box box(Box box) {
        ExtractedPage page = aside.get(box.page());
        if (page == null) {
            return box;
        }
        float right = page.width() - box.x() - box.width();
        float below = page.height() - box.y() - box.height();
        return switch (page.source().turns()) {
            case 1 -> new Box(box.page(), below, box.x(), box.height(), box.width());
            case 2 -> new Box(box.page(), right, below, box.width(), box.height());
            case 3 -> new Box(box.page(), box.y(), right, box.height(), box.width());
            default -> box;
        };
    }
}
