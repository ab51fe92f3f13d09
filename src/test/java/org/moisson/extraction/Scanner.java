package org.moisson.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.moisson.extraction.Sheet.Scan;

/** Makes pictures of drawn pages; a skewed one also gets some dirt, always the same. */
final class Scanner {

    private static final long SEED = 7;

    private Scanner() {}

    static BufferedImage lay(PDDocument drawn, int index, Scan how) throws IOException {
        BufferedImage image = new PDFRenderer(drawn).renderImageWithDPI(index, how.dpi(), ImageType.GRAY);
        if (how.skew() != 0) {
            image = dirty(turned(image, how.skew(), image.getWidth(), image.getHeight()));
        }
        for (int i = 0; i < how.turns(); i++) {
            image = turned(image, 90, image.getHeight(), image.getWidth());
        }
        return image;
    }

    private static BufferedImage turned(BufferedImage image, double degrees, int width, int height) {
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage dirty(BufferedImage image) {
        Random random = new Random(SEED);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int shade = image.getRaster().getSample(x, y, 0) + (int) (random.nextGaussian() * 12);
                image.getRaster().setSample(x, y, 0, Math.clamp(shade, 0, 255));
            }
        }
        return image;
    }

    /** Text under the picture, as a recogniser leaves it. */
    static void layer(PDPageContentStream out, String text, PDRectangle box, PDFont font) throws IOException {
        float y = box.getHeight() - 60;
        for (String line : text.lines().toList()) {
            out.beginText();
            out.setRenderingMode(RenderingMode.NEITHER);
            out.setFont(font, 9);
            out.newLineAtOffset(50, y);
            out.showText(line);
            out.endText();
            y -= 12;
        }
    }
}
