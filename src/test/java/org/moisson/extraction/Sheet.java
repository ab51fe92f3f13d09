package org.moisson.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF drawn by a test, in points from the page's top left. */
public final class Sheet {

    private final PDDocument document = new PDDocument();
    private final PDType1Font plain = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDType1Font slanted = new PDType1Font(FontName.HELVETICA_OBLIQUE);
    private PDPage page = new PDPage();
    private float size = 10;
    private PDType1Font font = plain;

    /** Begins a page. */
    public Sheet page() {
        return page(PDRectangle.A4);
    }

    /** Begins a slide. */
    public Sheet slide() {
        return page(new PDRectangle(720, 540));
    }

    private Sheet page(PDRectangle format) {
        page = new PDPage(format);
        document.addPage(page);
        return plain(10);
    }

    public Sheet plain(float points) {
        font = plain;
        size = points;
        return this;
    }

    public Sheet bold(float points) {
        font = bold;
        size = points;
        return this;
    }

    public Sheet slanted(float points) {
        font = slanted;
        size = points;
        return this;
    }

    /** One line with its baseline at y. */
    public Sheet at(float x, float y, String text) {
        return draw(content -> {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, page.getMediaBox().getHeight() - y);
            content.showText(text);
            content.endText();
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
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A filled round bullet, drawn and not written. */
    public Sheet dot(float x, float y) {
        return draw(content -> {
            float top = page.getMediaBox().getHeight() - y;
            content.moveTo(x, top);
            content.curveTo(x, top + 3, x + 4, top + 3, x + 4, top);
            content.curveTo(x + 4, top - 3, x, top - 3, x, top);
            content.fill();
        });
    }

    public Sheet frame(float x, float y, float width, float height) {
        return draw(content -> {
            content.addRect(x, page.getMediaBox().getHeight() - y - height, width, height);
            content.stroke();
        });
    }

    public Sheet rule(float x, float y, float width) {
        return draw(content -> {
            content.addRect(x, page.getMediaBox().getHeight() - y, width, 0.6f);
            content.fill();
        });
    }

    private Sheet draw(Drawing drawing) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
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
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        }
    }

    public Path saveLocked(Path file) throws IOException {
        document.protect(new StandardProtectionPolicy("maître", "secret", new AccessPermission()));
        return save(file);
    }

    /** Writes the pages as pictures, as an office scanner does. */
    public Path saveScanned(Path file, float dpi) throws IOException {
        try (PDDocument drawn = Loader.loadPDF(bytes());
                PDDocument scan = new PDDocument()) {
            for (int i = 0; i < drawn.getNumberOfPages(); i++) {
                BufferedImage image = new PDFRenderer(drawn).renderImageWithDPI(i, dpi, ImageType.GRAY);
                PDPage next = new PDPage(drawn.getPage(i).getMediaBox());
                scan.addPage(next);
                try (PDPageContentStream content = new PDPageContentStream(scan, next)) {
                    PDRectangle box = next.getMediaBox();
                    content.drawImage(
                            LosslessFactory.createFromImage(scan, image), 0, 0, box.getWidth(), box.getHeight());
                }
            }
            scan.save(file.toFile());
            return file;
        }
    }

    /** What is drawn on a page. */
    private interface Drawing {

        void into(PDPageContentStream content) throws IOException;
    }
}
