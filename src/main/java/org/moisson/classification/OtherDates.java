package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.Page;

/** When a report was published, capitalised, and presented to an audience; null where it says nothing. */
record OtherDates(
        @Nullable String published,
        @Nullable String capitalised,
        @Nullable String event,
        List<Evidence> evidence) {

    private static final int FIRST = 12;
    private static final Hinted CAPITALISED = Hinted.of(
            "(entretien|recueil|capitalisation|fiche|recit|temoignage)\\w*.{0,60}(realis|conduit|men|recueill|redig|effectu|ecrit|collect)|"
                    + "capitalis\\w+ (en|a|au|realis)|recueill\\w+ (en|a|au)|propos recueillis|redigee? (en|a)",
            "entretien",
            "recueil",
            "capitalis",
            "fiche",
            "recit",
            "temoignage",
            "redige");
    private static final Hinted EVENT = Hinted.of(
            "journee|colloque|seminaire|congres|rencontre|webinaire|assises|conference|universite d'ete|presente (le|a|lors)|intervention du",
            "journee",
            "colloque",
            "seminaire",
            "congres",
            "rencontre",
            "webinaire",
            "assises",
            "conference",
            "universite d'ete",
            "presente ",
            "intervention du");
    private static final Pattern PUBLISHED = Pattern.compile(
            "publi|parution|edite|edition|©|copyright|imprim|depot legal|\\bdate ?:|mise? a jour|version d");

    static boolean isCapitalisation(String folded) {
        return CAPITALISED.isIn(folded);
    }

    static boolean isEvent(String folded) {
        return EVENT.isIn(folded);
    }

    /** Reads cover, notes, contacts and credits, where such dates stand. */
    static OtherDates of(ZonedText text) {
        Gathered gathered = new Gathered();
        List<ZonedPassage> passages = text.passages();
        boolean slides = isSlides(text);
        for (int i = 0; i < passages.size(); i++) {
            ZonedPassage passage = passages.get(i);
            String folded = passage.folded();
            List<DateSpan> dates =
                    folded.length() > 400 || !ActionDates.hasYear(folded) ? List.of() : DateExpressions.singles(folded);
            if (!dates.isEmpty()) {
                gathered.read(passage, folded, dates.getLast(), i < FIRST, slides);
            }
        }
        if (gathered.published == null && slides) {
            gathered.published = gathered.event;
        }
        return new OtherDates(gathered.published, gathered.capitalised, gathered.event, gathered.evidence);
    }

    private static boolean isSlides(ZonedText text) {
        List<Page> pages = text.reading().pages();
        return text.reading().properties().mediaType().contains("presentation")
                || (pages.size() > 3
                        && pages.getFirst().width() > pages.getFirst().height());
    }

    private static final class Gathered {
        private @Nullable String published;
        private @Nullable String capitalised;
        private @Nullable String event;
        private final List<Evidence> evidence = new ArrayList<>();

        private void read(ZonedPassage passage, String folded, DateSpan date, boolean first, boolean slides) {
            boolean alone = date.to() - date.from() > folded.length() - 14;
            if (capitalised == null && isCapitalisation(folded)) {
                capitalised = date.start();
                evidence.add(passage.evidence());
            } else if (event == null && first && isPresented(folded, alone && slides)) {
                event = date.start();
                evidence.add(passage.evidence());
            } else if (published == null && isPublication(folded, alone && first)) {
                published = date.start();
                evidence.add(passage.evidence());
            }
        }

        private static boolean isPresented(String folded, boolean alone) {
            return alone || isEvent(folded);
        }

        private static boolean isPublication(String folded, boolean alone) {
            return alone || (folded.length() < 160 && PUBLISHED.matcher(folded).find());
        }
    }
}
