package org.moisson.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.moisson.report.Refusal;

/** Extracts a PDF: its text layer, and by recognition the pages that have none worth reading. */
final class PdfExtractor {

    private final Limits limits;
    private final Recogniser recogniser;
    private final Watcher watcher;

    PdfExtractor(Limits limits, Recogniser recogniser, Watcher watcher) {
        this.limits = limits;
        this.recogniser = recogniser;
        this.watcher = watcher;
    }

    Extraction extract(Path file) throws IOException {
        try (RandomAccessRead bytes = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument document = new SalvagingParser(bytes).parse()) {
            return extract(document);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Refusal.ENCRYPTED, "Le fichier ne s'ouvre qu'avec un mot de passe.");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new Unreadable(
                    Refusal.UNREADABLE, "Le fichier PDF est endommagé et aucune de ses pages n'a pu être lue.", e);
        }
    }

    private Extraction extract(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new Unreadable(Refusal.EMPTY, "Le document ne contient aucune page.");
        }
        if (count > limits.pages()) {
            throw new Unreadable(
                    Refusal.TOO_MANY_PAGES, count + " pages, alors que la limite est de " + limits.pages() + ".");
        }
        List<Layer> layers = layers(document, count);
        PdfRecognition recognition = new PdfRecognition(document, recogniser, watcher, layers);
        List<ExtractedPage> pages = new ArrayList<>();
        for (Layer layer : layers) {
            pages.add(recognition.finish(layer));
        }
        return new Extraction(PdfProperties.of(document), pages, Bookmarks.of(document), Unread.check(pages));
    }

    private List<Layer> layers(PDDocument document, int count) throws IOException {
        IdentityHashMap<COSDictionary, Map<Integer, Tag>> tags = new TagTree(document).tags();
        GlyphCollector collector = new GlyphCollector();
        List<Layer> layers = new ArrayList<>();
        int number = 0;
        int broken = 0;
        for (PDPage page : document.getPages()) {
            number++;
            Layer layer = layer(collector, page, number, tags.getOrDefault(page.getCOSObject(), Map.of()));
            broken += layer.broken() ? 1 : 0;
            layers.add(layer);
            watcher.at(number, count, false);
        }
        if (broken == layers.size()
                && layers.stream()
                        .allMatch(layer -> layer.glyphs().words().isEmpty()
                                && layer.glyphs().imageShare() == 0)) {
            throw new Unreadable(Refusal.UNREADABLE, "Aucune page du fichier PDF n'est lisible.");
        }
        return layers;
    }

    private static Layer layer(GlyphCollector collector, PDPage page, int number, Map<Integer, Tag> tags) {
        MarkBuilder size = new MarkBuilder(page, number);
        PageGlyphs glyphs = collector.collect(page, number, tags);
        return new Layer(number, size.width(), size.height(), glyphs, collector.damaged());
    }

    /** One page's text layer; broken tells that its content could not be gone through to its end. */
    record Layer(int number, float width, float height, PageGlyphs glyphs, boolean broken) {}
}
