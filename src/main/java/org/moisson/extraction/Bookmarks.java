package org.moisson.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads a PDF's own outline; a damaged one ends where the damage begins. */
final class Bookmarks {

    private static final int MOST = 2000;
    private static final int DEEPEST = 6;

    private final PDDocument document;
    private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final List<Bookmark> found = new ArrayList<>();

    private Bookmarks(PDDocument document) {
        this.document = document;
    }

    static List<Bookmark> of(PDDocument document) {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return List.of();
        }
        Bookmarks bookmarks = new Bookmarks(document);
        int number = 0;
        for (PDPage page : document.getPages()) {
            bookmarks.numbers.put(page.getCOSObject(), ++number);
        }
        bookmarks.walk(outline, 1);
        return bookmarks.found;
    }

    private void walk(PDOutlineNode node, int level) {
        int steps = 0;
        PDOutlineItem item = node.getFirstChild();
        while (item != null && level <= DEEPEST && found.size() < MOST && steps++ < MOST) {
            String title = PdfProperties.clean(item.getTitle());
            if (!title.isEmpty()) {
                found.add(new Bookmark(title, level, page(item)));
            }
            walk(item, level + 1);
            item = item.getNextSibling();
        }
    }

    private int page(PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(document);
            return page == null ? 0 : numbers.getOrDefault(page.getCOSObject(), 0);
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            return 0; // the title alone still helps
        }
    }
}
