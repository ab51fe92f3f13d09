package org.moisson.classification;

import java.util.List;
import org.moisson.report.Evidence;
import org.moisson.report.Passage;

/**
 * A passage with its words and the zone where it stands.
 *
 * @param folded its text without case and accents
 */
record ZonedPassage(Passage passage, Zone zone, List<Token> tokens, String folded) {

    static ZonedPassage of(Passage passage, Zones zones) {
        String folded = Folding.fold(passage.text());
        return new ZonedPassage(passage, zones.of(passage, folded), Tokens.of(passage.text()), folded);
    }

    ZonedPassage in(Zone other) {
        return new ZonedPassage(passage, other, tokens, folded);
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
