package org.moisson.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.moisson.report.FileProperties;
import org.moisson.report.Refusal;

/** Extracts the pages in an image file by recognition. */
final class ImageExtractor {

    private static final long MOST_PIXELS = 100_000_000;

    /** Office scanners write at this density. */
    private static final double SCALE = 72.0 / 300;

    private final Limits limits;
    private final Recogniser recogniser;
    private final Watcher watcher;

    ImageExtractor(Limits limits, Recogniser recogniser, Watcher watcher) {
        this.limits = limits;
        this.recogniser = recogniser;
        this.watcher = watcher;
    }

    Extraction extract(Path file, String mediaType) throws IOException {
        if (!recogniser.ready()) {
            throw new Unreadable(
                    Refusal.RECOGNISER_MISSING, "Une image ne se lit qu'avec Tesseract et son modèle français.");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable(Refusal.UNREADABLE, "L'image est endommagée.");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            List<ExtractedPage> pages = pages(reader);
            return new Extraction(new FileProperties(mediaType, "", "", "", ""), pages, List.of(), Unread.check(pages));
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Unreadable(Refusal.UNREADABLE, "L'image est endommagée et ne peut être lue.", e);
        }
    }

    private List<ExtractedPage> pages(ImageReader reader) throws IOException {
        int count = reader.getNumImages(true);
        if (count > limits.pages()) {
            throw new Unreadable(Refusal.TOO_MANY_PAGES, count + " pages.");
        }
        List<ExtractedPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_PIXELS) {
                throw new Unreadable(Refusal.TOO_LARGE, "L'image compte trop de points.");
            }
            watcher.at(i, count, true);
            BufferedImage image = reader.read(i);
            Optional<Recognised> seen = recogniser.recognise(image, i + 1, SCALE);
            float width = (float) (image.getWidth() * SCALE);
            float height = (float) (image.getHeight() * SCALE);
            PdfExtractor.Layer layer = new PdfExtractor.Layer(i + 1, width, height, PageGlyphs.NONE, false);
            List<String> notices = seen.isEmpty() ? List.of(Unread.RECOGNITION_FAILED) : List.of();
            pages.add(seen.orElse(new Recognised(List.of(), 0, 0)).page(layer, notices));
        }
        return pages;
    }
}
