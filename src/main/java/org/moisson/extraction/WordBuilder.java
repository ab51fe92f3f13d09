package org.moisson.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;
import org.moisson.report.Box;

/** Joins glyphs into words as they come; a word painted twice on one spot counts once. */
final class WordBuilder {

    /** A gap of this share of the type size parts two words. */
    private static final float GAP = 0.16f;

    /** A step back of this share of the type size parts two words too. */
    private static final float BACK = 0.35f;

    private static final float RISE = 0.12f;

    private final int page;
    private final float width;
    private final float height;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, List<Word>> byText = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float top;
    private float baseline;
    private float lastLeft;
    private Word.Type type = new Word.Type(0, false, false, 0);
    private Tag tag = Tag.NONE;
    private int glyphs;
    private int turned;

    WordBuilder(int page, float width, float height) {
        this.page = page;
        this.width = width;
        this.height = height;
    }

    int turned() {
        return turned;
    }

    int glyphs() {
        return glyphs;
    }

    void add(TextPosition glyph, Typefaces.Face face, int ink, Tag glyphTag) {
        String unicode = glyph.getUnicode();
        if (unicode == null || blank(unicode)) {
            end();
            return;
        }
        glyphs++;
        // turned text is a watermark or a margin note: it would break every line it crosses
        if (aslant(glyph)) {
            turned++;
            return;
        }
        if (outside(glyph) || unicode.charAt(0) < ' ') {
            return;
        }
        Word.Type now = new Word.Type(size(glyph), face.bold(), face.italic(), ink);
        if (!text.isEmpty() && (parts(glyph, now) || !tag.equals(glyphTag))) {
            end();
        }
        append(glyph, unicode, now, glyphTag);
    }

    /** PDFBox calls a slope of 45 degrees level. */
    private static boolean aslant(TextPosition glyph) {
        float along = Math.abs(glyph.getTextMatrix().getScaleX());
        float across = Math.abs(glyph.getTextMatrix().getShearY());
        boolean oblique = Math.min(along, across) > 0.2f * Math.max(along, across);
        return oblique || glyph.getDir() != glyph.getRotation();
    }

    private static boolean blank(String unicode) {
        return unicode.isBlank() || unicode.charAt(0) == '\u00A0';
    }

    private static float size(TextPosition glyph) {
        // the size that the font was given knows nothing of a page drawn to another scale
        float size = Math.abs(glyph.getYScale());
        return size < 1 ? Math.max(1, glyph.getHeight()) : Math.round(size * 10) / 10f;
    }

    private boolean outside(TextPosition glyph) {
        return glyph.getX() < -2 || glyph.getX() > width + 2 || glyph.getY() < -2 || glyph.getY() > height + 2;
    }

    private boolean parts(TextPosition glyph, Word.Type now) {
        float size = Math.max(now.size(), type.size());
        float gap = glyph.getX() - right;
        return gap > GAP * size
                || (gap < -BACK * size && glyph.getX() < lastLeft)
                || Math.abs(glyph.getY() - baseline) > RISE * size
                || now.size() > 1.3f * type.size()
                || type.size() > 1.3f * now.size();
    }

    private void append(TextPosition glyph, String unicode, Word.Type now, Tag glyphTag) {
        if (text.isEmpty()) {
            left = glyph.getX();
            right = left;
            baseline = glyph.getY();
            top = baseline;
            type = now;
            tag = glyphTag;
        } else if (Math.abs(glyph.getX() - lastLeft) < 0.1f * now.size()
                && text.toString().endsWith(unicode)) {
            return; // bold by painting twice
        }
        lastLeft = glyph.getX();
        right = Math.max(right, glyph.getX() + glyph.getWidth());
        top = Math.min(top, baseline - 0.75f * now.size());
        text.append(unicode);
    }

    private void end() {
        if (text.isEmpty()) {
            return;
        }
        float bottom = baseline + 0.22f * type.size();
        Box box = new Box(page, left, top, Math.max(0.1f, right - left), bottom - top);
        Word word = new Word(text.toString(), box, baseline, type, tag);
        text.setLength(0);
        List<Word> same = byText.computeIfAbsent(word.text(), any -> new ArrayList<>(1));
        boolean shadow = same.stream().anyMatch(other -> sits(other, word));
        if (!shadow) {
            same.add(word);
            words.add(word);
        }
    }

    private static boolean sits(Word one, Word other) {
        float slack = 0.15f * one.type().size();
        return Math.abs(one.box().x() - other.box().x()) < slack && Math.abs(one.baseline() - other.baseline()) < slack;
    }

    List<Word> finish() {
        end();
        return words;
    }
}
