package org.moisson.extraction;

import java.util.List;

/**
 * A page's words and marks, with what judges its text layer.
 *
 * @param imageShare how much of the page its biggest image covers, 0 to 1
 */
record PageGlyphs(List<Word> words, List<Mark> marks, double imageShare, Counts counts) {

    static final PageGlyphs NONE = new PageGlyphs(List.of(), List.of(), 0, new Counts(0, 0, 0, 0, 0));

    /**
     * Counts over the page.
     *
     * @param glyphs printed in all; turned those that don't stand upright; unmapped those without a known character;
     *     hidden those never painted
     * @param outlines painted beside them
     */
    record Counts(int glyphs, int turned, int unmapped, int hidden, int outlines) {}
}
