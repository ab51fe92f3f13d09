package org.moisson.extraction;

import java.util.List;

/**
 * A page's words and marks, with what judges its text layer.
 *
 * @param imageShare how much of the page its biggest image covers, 0 to 1
 * @param glyphs printed in all; unmapped those without a known character, hidden those never painted
 */
record PageGlyphs(List<Word> words, List<Mark> marks, double imageShare, int glyphs, int unmapped, int hidden) {

    static final PageGlyphs NONE = new PageGlyphs(List.of(), List.of(), 0, 0, 0, 0);
}
