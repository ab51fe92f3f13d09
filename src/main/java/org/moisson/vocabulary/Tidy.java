package org.moisson.vocabulary;

import java.text.Normalizer;

/** Text of people as a vocabulary holds it. */
final class Tidy {

    private static final int LONGEST = 1_000;

    private Tidy() {}

    /** One line without spaces at its ends; throws {@link ChangeRefused} for an empty or endless one. */
    static String line(String text, String field) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (line.isEmpty()) {
            throw new ChangeRefused(ChangeRefused.Why.EMPTY, field);
        }
        if (line.length() > LONGEST) {
            throw new ChangeRefused(ChangeRefused.Why.TOO_LONG, field);
        }
        return line;
    }
}
