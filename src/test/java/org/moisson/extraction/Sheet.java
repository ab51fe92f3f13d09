package org.moisson.extraction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/** A PDF drawn by a test, in points from the page's top left. */
public final class Sheet {

    private static final String EMBEDDED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDType1Font plain = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDType1Font slanted = new PDType1Font(FontName.HELVETICA_OBLIQUE);
    private final PDType1Font serif = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDType1Font signs = new PDType1Font(FontName.ZAPF_DINGBATS);
    private PDPage page = new PDPage();
    private PDPageContentStream content;
    private float size = 10;
    private PDFont font = plain;
    private float spacing;
    private PDFont embedded;
    private PDStructureNode structure;
    private int marks;
    private final Deque<PDOutlineItem> outline = new ArrayDeque<>();

    /** Begins a page. */
    public Sheet page() {
        return page(PDRectangle.A4);
    }

    /** Begins a slide. */
    public Sheet slide() {
        return page(new PDRectangle(720, 540));
    }

    /** Begins a page that lies on its long side. */
    public Sheet landscape() {
        return page(new PDRectangle(842, 595));
    }

    private Sheet page(PDRectangle format) {
        close();
        page = new PDPage(format);
        document.addPage(page);
        marks = 0;
        return plain(10);
    }

    private void close() {
        if (content != null) {
            try {
                content.close();
                content = null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The number of the page under way, from 1. */
    public int number() {
        return document.getNumberOfPages();
    }

    public Sheet plain(float points) {
        return set(plain, points);
    }

    public Sheet bold(float points) {
        return set(bold, points);
    }

    public Sheet slanted(float points) {
        return set(slanted, points);
    }

    public Sheet serif(float points) {
        return set(serif, points);
    }

    /** Bullets and arrows. */
    public Sheet signs(float points) {
        return set(signs, points);
    }

    /** A font that lies in the file, with ligatures. */
    public Sheet embedded(float points) {
        if (embedded == null) {
            try (InputStream in = Objects.requireNonNull(PDType0Font.class.getResourceAsStream(EMBEDDED))) {
                embedded = PDType0Font.load(document, in, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return set(embedded, points);
    }

    private Sheet set(PDFont face, float points) {
        font = face;
        size = points;
        return this;
    }

    /** White added after each letter from now on. */
    public Sheet spaced(float points) {
        spacing = points;
        return this;
    }

    public Sheet ink(Color color) {
        return draw(drawing -> drawing.setNonStrokingColor(color));
    }

    public float size() {
        return size;
    }

    /** One line with its baseline at y. */
    public Sheet at(float x, float y, String text) {
        return draw(drawing -> {
            drawing.beginText();
            drawing.setFont(font, size);
            drawing.setCharacterSpacing(spacing);
            drawing.newLineAtOffset(x, page.getMediaBox().getHeight() - y);
            drawing.showText(text);
            drawing.endText();
        });
    }

    /** One line drawn out to that width, word by word. */
    public Sheet justified(float x, float y, float width, String text) {
        String[] words = text.split(" ");
        float ink = 0;
        for (String word : words) {
            ink += width(word);
        }
        float space = words.length > 1 ? (width - ink) / (words.length - 1) : 0;
        float left = x;
        for (String word : words) {
            at(left, y, word);
            left += width(word) + space;
        }
        return this;
    }

    /** Wrapped text of a page whose content is drawn to another scale, as some printers do. */
    public Sheet scaled(float scale, float x, float y, float points, String text) {
        plain(points);
        float top = page.getMediaBox().getHeight() - y;
        List<String> lines = wrap(480 / scale, text);
        return draw(drawing -> {
            drawing.saveGraphicsState();
            drawing.transform(Matrix.getScaleInstance(scale, scale));
            for (int i = 0; i < lines.size(); i++) {
                drawing.beginText();
                drawing.setFont(font, size);
                drawing.newLineAtOffset(x / scale, top / scale - 1.25f * size * i);
                drawing.showText(lines.get(i));
                drawing.endText();
            }
            drawing.restoreGraphicsState();
        });
    }

    /** Text across the page, as watermarks are. */
    public Sheet aslant(float x, float y, double degrees, String text) {
        return draw(drawing -> {
            drawing.beginText();
            drawing.setFont(font, size);
            drawing.setTextMatrix(Matrix.getRotateInstance(
                    Math.toRadians(degrees), x, page.getMediaBox().getHeight() - y));
            drawing.showText(text);
            drawing.endText();
        });
    }

    /** Wrapped text from y down; gives no height back: lines stand 1.25 sizes apart. */
    public Sheet wrapped(float x, float y, float width, String text) {
        float line = y;
        for (String each : wrap(width, text)) {
            at(x, line, each);
            line += 1.25f * size;
        }
        return this;
    }

    /** The lines that a text makes in that width. */
    public List<String> wrap(float width, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!open.isEmpty() && width(open + " " + word) > width) {
                lines.add(open.toString());
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : " ").append(word);
        }
        lines.add(open.toString());
        return lines;
    }

    /** How wide a text is as things are set now. */
    public float width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * size + spacing * text.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A filled round bullet, drawn and not written. */
    public Sheet dot(float x, float y) {
        return draw(drawing -> {
            float top = page.getMediaBox().getHeight() - y;
            drawing.moveTo(x, top);
            drawing.curveTo(x, top + 3, x + 4, top + 3, x + 4, top);
            drawing.curveTo(x + 4, top - 3, x, top - 3, x, top);
            drawing.fill();
        });
    }

    public Sheet frame(float x, float y, float width, float height) {
        return draw(drawing -> {
            drawing.addRect(x, page.getMediaBox().getHeight() - y - height, width, height);
            drawing.stroke();
        });
    }

    public Sheet rule(float x, float y, float width) {
        return draw(drawing -> {
            drawing.addRect(x, page.getMediaBox().getHeight() - y, width, 0.6f);
            drawing.fill();
        });
    }

    /** A photograph that shows no text. */
    public Sheet picture(float x, float y, float width, float height) {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 60 * 40; i++) {
            int shade = 90 + i % 60 + i / 60;
            image.setRGB(i % 60, i / 60, shade << 16 | shade << 8 | shade);
        }
        return draw(drawing -> drawing.drawImage(
                LosslessFactory.createFromImage(document, image),
                x,
                page.getMediaBox().getHeight() - y - height,
                width,
                height));
    }

    /** Draws inside a tagged element that holds others. */
    public Sheet group(String type, Runnable drawing) {
        PDStructureNode outer = root();
        PDStructureElement element = new PDStructureElement(type, outer);
        outer.appendKid(element);
        structure = element;
        drawing.run();
        structure = outer;
        return this;
    }

    /** Draws inside a tagged element. */
    public Sheet tagged(String type, Runnable drawing) {
        PDStructureNode parent = root();
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        int id = marks++;
        element.appendKid(id);
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        draw(content -> content.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties)));
        drawing.run();
        return draw(PDPageContentStream::endMarkedContent);
    }

    private PDStructureNode root() {
        if (structure == null) {
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
            structure = root;
        }
        return structure;
    }

    /** An entry of the file's own outline that leads to the page under way; level 1 or 2. */
    public Sheet bookmark(int level, String title) {
        PDDocumentOutline tree = document.getDocumentCatalog().getDocumentOutline();
        if (tree == null) {
            tree = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(tree);
        }
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page);
        if (level == 1) {
            outline.clear();
            tree.addLast(item);
            outline.push(item);
        } else {
            outline.element().addLast(item);
        }
        return this;
    }

    private Sheet draw(Drawing drawing) {
        try {
            if (content == null) {
                content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
            }
            drawing.into(content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file and closes the drawing. */
    public Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private byte[] bytes() throws IOException {
        close();
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Writes the file with a table of characters that names each letter as the third after it. */
    public Path saveGarbled(Path file) throws IOException {
        return saveNaming(file, character -> character + 3);
    }

    /** Writes the file with tables of characters that name each one otherwise. */
    public Path saveNaming(Path file, IntUnaryOperator names) throws IOException {
        try (PDDocument drawn = Loader.loadPDF(bytes())) {
            for (PDPage each : drawn.getPages()) {
                PDResources resources = each.getResources();
                for (COSName name : resources.getFontNames()) {
                    COSDictionary dictionary = resources.getFont(name).getCOSObject();
                    if (dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table) {
                        rename(table, names);
                    }
                }
            }
            drawn.save(file.toFile());
            return file;
        }
    }

    private static void rename(COSStream table, IntUnaryOperator names) throws IOException {
        String before;
        try (InputStream in = table.createInputStream()) {
            before = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        if (before.contains("%renamed")) {
            return;
        }
        String renamed = Pattern.compile("(?m)(?<=^<....> <....> <)([0-9A-F]{4})(?=>)")
                .matcher(before)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "%04X", names.applyAsInt(Integer.parseInt(found.group(), 16))));
        try (OutputStream out = table.createOutputStream()) {
            out.write((renamed + "\n%renamed").getBytes(StandardCharsets.US_ASCII));
        }
    }

    public Path saveLocked(Path file) throws IOException {
        document.protect(new StandardProtectionPolicy("maître", "secret", new AccessPermission()));
        return save(file);
    }

    /** Writes the pages as pictures, as an office scanner does. */
    public Path saveScanned(Path file, float dpi) throws IOException {
        return saveScanned(file, new Scan(dpi, 0, 0, ""));
    }

    /**
     * How a page lies on the scanner.
     *
     * @param turns quarter turns to the right
     * @param skew in degrees
     * @param layer text that an earlier recogniser left under the first page, unseen; empty for none
     */
    public record Scan(float dpi, int turns, double skew, String layer) {}

    /** Writes the pages as pictures that lie askew or on their side. */
    public Path saveScanned(Path file, Scan how) throws IOException {
        try (PDDocument drawn = Loader.loadPDF(bytes());
                PDDocument scan = new PDDocument()) {
            for (int i = 0; i < drawn.getNumberOfPages(); i++) {
                BufferedImage image = Scanner.lay(drawn, i, how);
                float scale = 72 / how.dpi();
                PDRectangle box = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
                PDPage next = new PDPage(box);
                scan.addPage(next);
                try (PDPageContentStream out = new PDPageContentStream(scan, next)) {
                    Scanner.layer(out, i == 0 ? how.layer() : "", box, plain);
                    out.drawImage(LosslessFactory.createFromImage(scan, image), 0, 0, box.getWidth(), box.getHeight());
                }
            }
            scan.save(file.toFile());
            return file;
        }
    }

    /** The pages as pictures. */
    public List<BufferedImage> pictures(float dpi) throws IOException {
        try (PDDocument drawn = Loader.loadPDF(bytes())) {
            List<BufferedImage> pictures = new ArrayList<>();
            for (int i = 0; i < drawn.getNumberOfPages(); i++) {
                pictures.add(Scanner.lay(drawn, i, new Scan(dpi, 0, 0, "")));
            }
            return pictures;
        }
    }

    /** What is drawn on a page. */
    interface Drawing {

        void into(PDPageContentStream content) throws IOException;
    }
}
