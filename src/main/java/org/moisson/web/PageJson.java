package org.moisson.web;

import java.util.List;
import org.moisson.report.Page;
import org.moisson.report.PageLine;

/** One page of a report as the API gives it. */
record PageJson(
        int number,
        float width,
        float height,
        String text,
        boolean recognised,
        double confidence,
        List<String> notices,
        List<PageLine> lines) {

    static PageJson of(Page page) {
        return new PageJson(
                page.number(),
                page.width(),
                page.height(),
                page.text(),
                page.recognised(),
                page.confidence(),
                page.notices(),
                page.lines());
    }
}
