package org.moisson.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs over a page's content once and keeps its words, in the order of the content, and the marks around them. */
final class GlyphCollector extends PDFTextStripper {

    /** More drawings than these within drawings are there to keep a reader busy. */
    private static final int MOST_FORMS = 20_000;

    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int forms;
    private final Deque<Integer> inks = new ArrayDeque<>();
    private final Deque<Tag> tags = new ArrayDeque<>();
    private final Typefaces typefaces = new Typefaces();
    private Map<Integer, Tag> tagsOfPage = Map.of();
    private int ink;
    private WordBuilder words = new WordBuilder(0, 0, 0);
    private MarkBuilder marks = new MarkBuilder(new PDPage(), 0);
    private int unmapped;
    private int hidden;
    private boolean damaged;

    GlyphCollector() {
        output = Writer.nullWriter();
        setStartPage(0);
        setShouldSeparateByBeads(false);
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        PaintOperators.all(this).forEach(this::addOperator);
    }

    /** Collects one page, counted from 1; of a damaged one what can be had. */
    PageGlyphs collect(PDPage page, int number, Map<Integer, Tag> tagsByContentId) {
        marks = new MarkBuilder(page, number);
        words = new WordBuilder(number, marks.width(), marks.height());
        tagsOfPage = tagsByContentId;
        tags.clear();
        inks.clear();
        ink = 0;
        unmapped = 0;
        hidden = 0;
        damaged = false;
        forms = 0;
        open.clear();
        try {
            processPage(page);
            for (PDAnnotation annotation : page.getAnnotations(GlyphCollector::printed)) {
                showAnnotation(annotation);
            }
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            damaged = true; // what stands before the damage is kept
        }
        PageGlyphs.Counts counts =
                new PageGlyphs.Counts(words.glyphs(), words.turned(), unmapped, hidden, marks.outlines());
        return new PageGlyphs(words.finish(), marks.finish(), marks.image(), counts);
    }

    /** What was filled into a form or typed onto the page is part of it; remarks about it are not. */
    private static boolean printed(PDAnnotation annotation) {
        boolean text = annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationFreeText;
        return text && !annotation.isHidden() && !annotation.isNoView();
    }

    /** Whether something of the page collected last could not be gone through. */
    boolean damaged() {
        return damaged;
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // one drawing less; the rest of the page may be sound
        damaged |= !(e instanceof MissingOperandException
                || e instanceof MissingResourceException
                || e instanceof EmptyGraphicsStackException);
    }

    /** A drawing that draws itself is drawn once. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        COSStream stream = form.getCOSObject();
        if (forms++ < MOST_FORMS && open.add(stream)) {
            try {
                super.showForm(form);
            } finally {
                open.remove(stream);
            }
        }
    }

    MarkBuilder marks() {
        return marks;
    }

    void ink(int hash) {
        ink = hash;
    }

    Matrix transformation() {
        return getGraphicsState().getCurrentTransformationMatrix();
    }

    @Override
    protected void writePage() {
        // the words are kept; nothing is written
    }

    @Override
    public void saveGraphicsState() {
        inks.push(ink);
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        if (!inks.isEmpty()) {
            ink = inks.pop();
        }
        super.restoreGraphicsState();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        Tag outer = tags.isEmpty() ? Tag.NONE : tags.peek();
        Tag inner = outer;
        if ("Artifact".equals(tag.getName()) && properties != null && isPagination(properties)) {
            inner = Tag.FURNITURE;
        } else if (properties != null && properties.containsKey(COSName.MCID)) {
            inner = tagsOfPage.getOrDefault(properties.getInt(COSName.MCID), outer);
        }
        tags.push(inner);
        super.beginMarkedContentSequence(tag, properties);
    }

    private static boolean isPagination(COSDictionary properties) {
        return "Pagination".equals(properties.getNameAsString(COSName.TYPE));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!tags.isEmpty()) {
            tags.pop();
        }
        super.endMarkedContentSequence();
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        if (nameless(font.toUnicode(code))) {
            unmapped++;
        }
        super.showGlyph(rendering, font, code, displacement);
    }

    /** A glyph without a character, or with one that only its font knows. */
    private static boolean nameless(@Nullable String unicode) {
        return unicode == null
                || (!unicode.isEmpty() && unicode.charAt(0) >= '\uE000' && unicode.charAt(0) <= '\uF8FF');
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            hidden++;
        }
        words.add(glyph, typefaces.of(glyph.getFont()), ink, tags.isEmpty() ? Tag.NONE : tags.peek());
    }
}
