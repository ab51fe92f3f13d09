package org.moisson.extraction;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Tells bold and italic fonts by their names and descriptors; remembers each. */
final class Typefaces {

    private static final float BOLD_WEIGHT = 600;

    private final IdentityHashMap<PDFont, Face> known = new IdentityHashMap<>();

    /** The cut of a font. */
    record Face(boolean bold, boolean italic) {}

    Face of(PDFont font) {
        Face face = known.get(font);
        if (face == null) {
            face = judge(font);
            known.put(font, face);
        }
        return face;
    }

    private static Face judge(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || name.contains("-semibold")
                || name.contains("demi");
        boolean italic = name.contains("italic") || name.contains("oblique");
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
            italic |= descriptor.isItalic();
        }
        return new Face(bold, italic);
    }
}
