package org.moisson.extraction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.report.Refusal;

/** Says what of a file stayed unread, and refuses one of which nothing was read. */
final class Unread {

    static final String RECOGNISER_MISSING = "recogniser-missing";
    static final String RECOGNITION_FAILED = "recognition-failed";
    static final String IMAGE_ONLY = "image-only";
    static final String GRAPHICS = "graphics-unread";
    static final String BROKEN = "page-damaged";

    private Unread() {}

    static String check(List<ExtractedPage> pages) throws Unreadable {
        long missing = count(pages, RECOGNISER_MISSING);
        long failed = count(pages, RECOGNITION_FAILED);
        if (pages.stream().allMatch(page -> page.raw().isBlank())) {
            if (missing > 0) {
                throw new Unreadable(
                        Refusal.RECOGNISER_MISSING,
                        "Le document est numérisé, et Tesseract ou son modèle français n'est pas installé.");
            }
            if (failed > 0) {
                throw new Unreadable(
                        Refusal.TIMED_OUT,
                        "La reconnaissance des pages numérisées a dépassé le temps permis ou s'est arrêtée.");
            }
            throw new Unreadable(Refusal.NO_TEXT, "Aucune page ne porte de texte lisible.");
        }
        return Stream.of(
                        said(
                                missing,
                                "page(s) numérisée(s) non lue(s) : Tesseract ou son modèle français n'est pas installé."),
                        said(
                                failed,
                                "page(s) numérisée(s) non lue(s) : la reconnaissance a dépassé le temps permis ou s'est arrêtée."),
                        said(count(pages, BROKEN), "page(s) endommagée(s) non lue(s)."))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(long pages, String what) {
        return pages == 0 ? "" : pages + " " + what;
    }

    private static long count(List<ExtractedPage> pages, String notice) {
        return pages.stream().filter(page -> page.notices().contains(notice)).count();
    }
}
