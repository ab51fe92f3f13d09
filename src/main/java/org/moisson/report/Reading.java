package org.moisson.report;

import java.util.List;

/**
 * What reading a file gives: its pages, outline and passages.
 *
 * @param language ISO 639-1, "fr" unless the text says otherwise
 * @param version of the reader; a newer one reads again
 */
public record Reading(
        ReportId id,
        FileProperties properties,
        String language,
        List<Page> pages,
        List<Section> sections,
        List<Passage> passages,
        List<IdentityRow> identityCard,
        Recognition recognition,
        int version) {

    public Reading {
        pages = List.copyOf(pages);
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
        identityCard = List.copyOf(identityCard);
    }

    /** The same, by another version of the reader. */
    public Reading versioned(int other) {
        return new Reading(id, properties, language, pages, sections, passages, identityCard, recognition, other);
    }
}
