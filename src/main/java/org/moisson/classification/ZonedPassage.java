package org.moisson.classification;

import java.util.List;
import org.moisson.report.Evidence;
import org.moisson.report.Passage;

/** A passage with its words and the zone where it stands. */
record ZonedPassage(Passage passage, Zone zone, List<Token> tokens) {

    static ZonedPassage of(Passage passage) {
        return new ZonedPassage(passage, Zone.of(passage), Tokens.of(passage.text()));
    }

    ZonedPassage in(Zone other) {
        return new ZonedPassage(passage, other, tokens);
    }

    String text() {
        return passage.text();
    }

    Evidence evidence() {
        return new Evidence(passage.id(), passage.pages(), passage.text());
    }

    /** The text from one word to another, the last excluded. */
    String between(int from, int to) {
        return from >= to
                ? ""
                : passage.text()
                        .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
