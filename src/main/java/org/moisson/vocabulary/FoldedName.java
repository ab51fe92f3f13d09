package org.moisson.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** A name as names are compared: no case, accents, hyphens or apostrophes, "St" and "Ste" written out. */
final class FoldedName {

    private FoldedName() {}

    /** Words of letters and digits parted by one space. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length() + 4);
        int word = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                append(folded, c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && folded.length() > word) {
                writeOut(folded, word);
                folded.append(' ');
                word = folded.length();
            }
        }
        writeOut(folded, word);
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            default -> folded.append(c);
        }
    }

    private static void writeOut(StringBuilder folded, int word) {
        String last = folded.substring(word);
        if (last.equals("st") || last.equals("ste")) {
            folded.replace(word, folded.length(), last.equals("st") ? "saint" : "sainte");
        }
    }
}
