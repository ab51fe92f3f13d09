package org.moisson.extraction;

import java.util.List;

/**
 * A page's words and marks, with what judges its text layer.
 *
 * @param image the biggest
 */
record PageGlyphs(List<Word> words, List<Mark> marks, Image image, Counts counts) {

    static final PageGlyphs NONE = new PageGlyphs(List.of(), List.of(), Image.NONE, new Counts(0, 0, 0, 0, 0));

    /** How much of the page it covers. */
    double imageShare() {
        return image.share();
    }

    /**
     * A picture on the page.
     *
     * @param share of the page that it covers, 0 to 1
     * @param dpi of its own points, 0 when unknown
     */
    record Image(double share, double dpi) {

        static final Image NONE = new Image(0, 0);
    }

    /**
     * Counts over the page.
     *
     * @param glyphs printed in all; turned those that don't stand upright; unmapped those without a known character;
     *     hidden those never painted
     * @param outlines painted beside them
     */
    record Counts(int glyphs, int turned, int unmapped, int hidden, int outlines) {}
}
