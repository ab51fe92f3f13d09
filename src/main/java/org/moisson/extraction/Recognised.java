package org.moisson.extraction;

import java.util.List;

/** What recognition saw on a page; confidence from 0 to 1, weighted by length; turns as a page counts them. */
record Recognised(List<Word> words, double confidence, int turns) {

    ExtractedPage page(PdfExtractor.Layer layer, List<String> notices) {
        // the marks of a scan's page are those of its picture frame
        ExtractedPage.Printed printed = new ExtractedPage.Printed(words, List.of());
        boolean aside = turns % 2 == 1;
        return new ExtractedPage(
                layer.number(),
                aside ? layer.height() : layer.width(),
                aside ? layer.width() : layer.height(),
                RawText.of(words),
                printed,
                new ExtractedPage.Source(true, confidence, turns),
                notices);
    }
}
