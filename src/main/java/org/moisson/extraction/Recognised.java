package org.moisson.extraction;

import java.util.List;

/** What recognition saw on a page; confidence from 0 to 1, weighted by length. */
record Recognised(List<Word> words, double confidence) {

    ExtractedPage page(PdfExtractor.Layer layer, List<String> notices) {
        // the marks of a scan's page are those of its picture frame
        ExtractedPage.Printed printed = new ExtractedPage.Printed(words, List.of());
        return new ExtractedPage(
                layer.number(), layer.width(), layer.height(), RawText.of(words), printed, true, confidence, notices);
    }
}
