package org.moisson.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.moisson.extraction.ExtractedPage.Printed;

/** Decides page by page between the text layer and recognition, and keeps the better of them, never both. */
final class PdfRecognition {

    private static final int DPI = 300;

    private static final int LEAST_DPI = 180;

    private static final int MOST_DPI = 400;

    /** A picture bigger than this share of the page may say something that is not read. */
    private static final double GRAPHICS_SHARE = 0.15;

    /** A page of text drawn as shapes has at least so many. */
    private static final int MANY_OUTLINES = 500;

    private static final double MOST_PIXELS = 30e6;

    private final PDDocument document;
    private final Recogniser recogniser;
    private final Watcher watcher;
    private final int count;

    /** Why a page is recognised. */
    private enum Need {
        NO,
        /** The text layer is sound, yet the page may show more. */
        MAYBE,
        YES
    }

    PdfRecognition(PDDocument document, Recogniser recogniser, Watcher watcher, List<PdfExtractor.Layer> layers) {
        this.document = document;
        this.recogniser = recogniser;
        this.watcher = watcher;
        this.count = layers.size();
    }

    ExtractedPage finish(PdfExtractor.Layer layer) {
        List<String> notices = new ArrayList<>();
        if (layer.broken()) {
            notices.add(Unread.BROKEN);
        }
        TextQuality quality = TextQuality.of(layer.glyphs().words());
        Need need = need(layer, quality);
        if (need != Need.NO) {
            Optional<Recognised> recognised = recognise(layer, need, notices).filter(r -> better(r, quality, need));
            if (recognised.isPresent()) {
                return recognised.get().page(layer, notices);
            }
        }
        noteImages(layer.glyphs().imageShare(), quality, notices);
        return textLayer(layer, notices);
    }

    private static void noteImages(double images, TextQuality quality, List<String> notices) {
        if (images > GRAPHICS_SHARE || (images > 0 && quality.words() == 0)) {
            notices.add(quality.words() == 0 ? Unread.IMAGE_ONLY : Unread.GRAPHICS);
        }
    }

    private static ExtractedPage textLayer(PdfExtractor.Layer layer, List<String> notices) {
        PageGlyphs glyphs = layer.glyphs();
        Printed printed = new Printed(scan(glyphs) ? TypeSizes.calm(glyphs.words()) : glyphs.words(), glyphs.marks());
        return new ExtractedPage(
                layer.number(),
                layer.width(),
                layer.height(),
                RawText.of(printed.words()),
                printed,
                ExtractedPage.Source.NATIVE,
                notices);
    }

    private static Need need(PdfExtractor.Layer layer, TextQuality quality) {
        PageGlyphs glyphs = layer.glyphs();
        if (layer.broken() || illegible(glyphs, quality) || (scan(glyphs) && quality.doubtful())) {
            return Need.YES;
        }
        PageGlyphs.Counts counts = glyphs.counts();
        boolean pictured = glyphs.imageShare() > 0.5 || counts.outlines() > MANY_OUTLINES;
        return pictured && counts.glyphs() < 400 ? Need.MAYBE : Need.NO;
    }

    /** No text to speak of though the page shows some, characters that nobody can name, or words that can't be words. */
    private static boolean illegible(PageGlyphs glyphs, TextQuality quality) {
        PageGlyphs.Counts counts = glyphs.counts();
        boolean bare = quality.letters() < 25 && (glyphs.imageShare() > 0.25 || counts.turned() > 25);
        return bare || counts.unmapped() > Math.max(10, 0.15 * counts.glyphs()) || quality.garbage();
    }

    /** A picture of a page under text that an earlier recogniser left, unseen. */
    private static boolean scan(PageGlyphs glyphs) {
        return glyphs.imageShare() > 0.5
                && glyphs.counts().hidden() > 0.5 * glyphs.counts().glyphs();
    }

    private Optional<Recognised> recognise(PdfExtractor.Layer layer, Need need, List<String> notices) {
        if (!recogniser.ready()) {
            if (need == Need.YES) {
                notices.add(Unread.RECOGNISER_MISSING);
            }
            return Optional.empty();
        }
        watcher.at(layer.number() - 1, count, true);
        try {
            double dpi = dpi(layer);
            BufferedImage image =
                    new PDFRenderer(document).renderImageWithDPI(layer.number() - 1, (float) dpi, ImageType.GRAY);
            Optional<Recognised> seen = recogniser.recognise(image, layer.number(), 72 / dpi);
            if (seen.isEmpty() && need == Need.YES) {
                notices.add(Unread.RECOGNITION_FAILED);
            }
            return seen;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return Optional.empty(); // a page that can't be rendered keeps what text it has
        } finally {
            watcher.at(layer.number(), count, false);
        }
    }

    /** That of the scan itself, for a picture drawn anew is blurred; otherwise the one that suits the recogniser. */
    private static double dpi(PdfExtractor.Layer layer) {
        PageGlyphs.Image scan = layer.glyphs().image();
        boolean own = scan.share() > 0.5 && scan.dpi() >= LEAST_DPI && scan.dpi() <= MOST_DPI;
        double wanted = own ? scan.dpi() : DPI;
        double pixels = layer.width() * (double) layer.height() * wanted * wanted / (72.0 * 72.0);
        return pixels > MOST_PIXELS ? wanted * Math.sqrt(MOST_PIXELS / pixels) : wanted;
    }

    private static boolean better(Recognised recognised, TextQuality layer, Need need) {
        TextQuality seen = TextQuality.of(recognised.words());
        if (recognised.confidence() < 0.5 || seen.words() == 0) {
            return false;
        }
        return need == Need.YES
                ? seen.worth() > 0.8 * layer.worth()
                : seen.worth() > 1.5 * layer.worth() + 80 && recognised.confidence() > 0.75;
    }
}
