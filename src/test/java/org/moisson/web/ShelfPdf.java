package org.moisson.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.moisson.report.Box;

/** The originals of the shelf: two pages, each statement on a line of its own, where its box says. */
final class ShelfPdf {

    private static final float SIZE = 10;
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private ShelfPdf() {}

    static byte[] of(String title, List<Shelf.Said> statements) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int number = 1; number <= 2; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (number == 1) {
                        line(content, 0, title);
                    }
                    for (int i = 0; i < statements.size(); i++) {
                        if (statements.get(i).page() == number) {
                            line(content, i + 1, statements.get(i).quote());
                        }
                    }
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(PDPageContentStream content, int ordinal, String text) throws IOException {
        content.beginText();
        content.setFont(FONT, SIZE);
        content.newLineAtOffset(60, PDRectangle.A4.getHeight() - top(ordinal) - SIZE);
        content.showText(text);
        content.endText();
    }

    private static float top(int ordinal) {
        return 80 + 30 * ordinal;
    }

    /** Where the line of that number stands. */
    static Box box(int page, int ordinal, String text) {
        try {
            return new Box(page, 60, top(ordinal), FONT.getStringWidth(text) / 1000 * SIZE, SIZE + 3);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
