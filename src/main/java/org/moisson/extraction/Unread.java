package org.moisson.extraction;

import java.util.List;
import org.moisson.report.Refusal;

/** Says what of a file stayed unread, and refuses one of which nothing was read. */
final class Unread {

    static final String RECOGNISER_MISSING = "recogniser-missing";
    static final String IMAGE_ONLY = "image-only";
    static final String GRAPHICS = "graphics-unread";
    static final String BROKEN = "page-damaged";

    private Unread() {}

    static String check(List<ExtractedPage> pages) throws Unreadable {
        long missing = count(pages, RECOGNISER_MISSING);
        long broken = count(pages, BROKEN);
        if (pages.stream().allMatch(page -> page.raw().isBlank())) {
            if (missing > 0) {
                throw new Unreadable(
                        Refusal.RECOGNISER_MISSING,
                        "Le document est numérisé, et Tesseract ou son modèle français n'est pas installé.");
            }
            throw new Unreadable(Refusal.NO_TEXT, "Aucune page ne porte de texte lisible.");
        }
        String unread = missing == 0
                ? ""
                : missing + " page(s) numérisée(s) non lue(s) : Tesseract ou son modèle français n'est pas installé.";
        return broken == 0 ? unread : (unread + " " + broken + " page(s) endommagée(s) non lue(s).").strip();
    }

    private static long count(List<ExtractedPage> pages, String notice) {
        return pages.stream().filter(page -> page.notices().contains(notice)).count();
    }
}
