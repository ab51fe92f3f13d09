package org.moisson.classification;

import java.text.Normalizer;
import java.util.Set;

/** Words as they are compared: without case, accents, and the endings of number and gender. */
final class Folding {

    private static final String ACCENTED = "àâäáãåçèéêëìíîïñòóôöõùúûüýÿ";
    private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";
    private static final Set<String> OF = Set.of("d", "de", "des", "du");
    private static final Set<String> TO = Set.of("a", "au", "aux");
    private static final int SHORTEST_STEMMED = 5;

    private Folding() {}

    /** A text without case and accents, ligatures written out. */
    static String fold(String text) {
        int same = 0;
        while (same < text.length() && isFolded(text.charAt(same))) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length() + 2).append(text, 0, same);
        for (int i = same; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c < 128) {
                folded.append(c);
            } else {
                append(folded, c);
            }
        }
        return folded.toString();
    }

    private static boolean isFolded(char c) {
        return c < 128 && (c < 'A' || c > 'Z');
    }

    private static void append(StringBuilder folded, char c) {
        int at = ACCENTED.indexOf(c);
        switch (c) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case '’', '‘', 'ʼ' -> folded.append('\'');
            case '\u00ad', '\u0301', '\u0300', '\u0302', '\u0308', '\u0327' -> {
                // marks and soft hyphens leave no trace
            }
            case '\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04' ->
                folded.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            default -> folded.append(at >= 0 ? PLAIN.charAt(at) : c);
        }
    }

    /** The stem of a folded word: "collegiennes" and "collegien" have one, "des" and "du" are "de". */
    static String stem(String folded) {
        if (folded.length() <= 3) {
            return OF.contains(folded) ? "de" : TO.contains(folded) ? "a" : folded;
        }
        if (folded.length() < SHORTEST_STEMMED) {
            return cut(folded, 's');
        }
        if (folded.endsWith("aux")) {
            return folded.substring(0, folded.length() - 3) + "al";
        }
        String stem = cut(cut(folded, 'x'), 's');
        for (char ending : new char[] {'r', 'e', 'e'}) {
            stem = stem.length() >= SHORTEST_STEMMED ? cut(stem, ending) : stem;
        }
        int end = stem.length();
        return end > 4 && stem.charAt(end - 1) == stem.charAt(end - 2) ? stem.substring(0, end - 1) : stem;
    }

    private static String cut(String word, char ending) {
        int last = word.length() - 1;
        return last >= 3 && word.charAt(last) == ending ? word.substring(0, last) : word;
    }
}
