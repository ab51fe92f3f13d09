package org.moisson.classification;

import java.util.List;

/** Endings of words, kept by their last letter: of those with which a word ends, the first of their order is its own. */
final class Endings {

    private static final String[] NONE = {};

    /** Those of each letter from a to z, in their order. */
    private final String[][] byLast = new String['z' - 'a' + 1][];

    Endings(List<String> endings) {
        for (int n = 0; n < byLast.length; n++) {
            String last = String.valueOf((char) ('a' + n));
            byLast[n] = endings.stream().filter(ending -> ending.endsWith(last)).toArray(String[]::new);
        }
    }

    /** The ending of a word before which that many characters stay at least, empty where it has none. */
    String of(String word, int staying) {
        int most = word.length() - staying;
        for (String ending : most > 0 ? alike(word.charAt(word.length() - 1)) : NONE) {
            if (ending.length() <= most && word.endsWith(ending)) {
                return ending;
            }
        }
        return "";
    }

    private String[] alike(char last) {
        return last >= 'a' && last <= 'z' ? byLast[last - 'a'] : NONE;
    }
}
