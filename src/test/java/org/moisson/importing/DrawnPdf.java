package org.moisson.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs drawn on the spot. */
public final class DrawnPdf {

    private static final List<String> WORDS = List.of(
            "les",
            "habitants",
            "atelier",
            "quartier",
            "partenaires",
            "jeunes",
            "cuisine",
            "marche",
            "bilan",
            "projet",
            "animatrice",
            "commune",
            "familles",
            "confiance",
            "temps",
            "groupe",
            "santé",
            "mobilisation",
            "suivi",
            "rencontre",
            "équipe",
            "école",
            "parents",
            "jardin",
            "sommeil",
            "activité",
            "financement",
            "évaluation");

    private DrawnPdf() {}

    /** A report with a title and pages of sentences that nobody else has. */
    public static byte[] random(String title, int pages, Random random) throws IOException {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (int line = 1; line < pages * 40; line++) {
            text.append(line % 20 == 1 ? "Ce qui a facilité" : sentence(random)).append('\n');
        }
        return of(text.toString().lines().toList());
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("La");
        for (int i = 0; i < 8; i++) {
            sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.append(' ').append(random.nextInt(100_000)).append('.').toString();
    }

    /** The lines from top to bottom, forty a page, the first one large. */
    public static byte[] of(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int from = 0; from < lines.size(); from += 40) {
                page(document, lines.subList(from, Math.min(lines.size(), from + 40)), from == 0);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void page(PDDocument document, List<String> lines, boolean first) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 790;
            for (int i = 0; i < lines.size(); i++) {
                boolean title = first && i == 0;
                content.beginText();
                content.setFont(font, title ? 20 : 11);
                content.newLineAtOffset(60, y);
                content.showText(lines.get(i));
                content.endText();
                y -= title ? 36 : 17;
            }
        }
    }
}
