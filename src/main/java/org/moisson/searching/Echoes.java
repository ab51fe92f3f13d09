package org.moisson.searching;

import java.util.List;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.language.AnalysedText;
import org.moisson.language.Marks;

/** Lets a passage that is no sentence go down when it says nothing beyond what is asked, and one that asks itself: the reader has the words already. */
final class Echoes {

    /** What a passage is worth that says no other word, one, two. */
    private static final double[] WORTH = {0.4, 0.6, 0.8};

    private static final double QUESTION = 0.6;

    /** A longer one says more than is asked; in letters. */
    private static final int SHORT = 120;

    private final Marks asked;

    Echoes(Asked asked) {
        this.asked = Leaves.of(asked.reading().clauses());
    }

    /** The hits in the same order, with other scores. */
    List<Scored<IndexedPassage>> weighed(List<Scored<IndexedPassage>> hits) {
        return hits.stream()
                .map(each -> new Scored<>(each.hit(), each.score() * worth(each.hit()), each.cursor()))
                .toList();
    }

    private double worth(IndexedPassage passage) {
        String text = passage.text().strip();
        if (passage.finding() != null || text.length() > SHORT || text.endsWith(".")) {
            return 1;
        }
        if (text.endsWith("?")) {
            return QUESTION;
        }
        int others = (int) asked.others(new AnalysedText(text));
        return others < WORTH.length ? WORTH[others] : 1;
    }
}
