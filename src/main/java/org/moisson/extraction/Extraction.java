package org.moisson.extraction;

import java.util.List;
import org.moisson.report.FileProperties;

/**
 * What a file holds before anybody judges it: its pages with every word where it is printed.
 *
 * @param unread in French, what had to be left out; empty when nothing was
 */
public record Extraction(
        FileProperties properties, List<ExtractedPage> pages, List<Bookmark> bookmarks, String unread) {

    public Extraction {
        pages = List.copyOf(pages);
        bookmarks = List.copyOf(bookmarks);
    }
}
