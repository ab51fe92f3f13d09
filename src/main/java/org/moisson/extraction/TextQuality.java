package org.moisson.extraction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Judges whether a text layer says what the page shows: shares of words that can be words.
 *
 * @param cipher whether its signs can't be a language: a damaged table of characters turns each into another
 */
record TextQuality(int words, double plausible, double accented, int letters, boolean cipher) {

    private static final int FEW_LETTERS = 150;
    private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæAEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ";
    private static final String USUAL = ".,;:!?'’\"«»“”()[]-–—_…•·/%€°|+=<>□■▪*&@#";

    private static final Pattern NUMBER = Pattern.compile("[\\d.,/%€°+:–-]+");
    private static final Pattern LINK = Pattern.compile("(?i).*(www\\.|https?:|@|\\.(fr|com|org|net|eu)\\b).*");
    private static final Pattern WORD =
            Pattern.compile("\\p{L}{1,4}['’]?|(\\p{L}+['’])?\\p{L}+([-‐·•.'’/(]\\(?\\p{L}+\\)?)*\\)?\\.?");
    private static final Pattern VOWEL = Pattern.compile("(?i).*[aeiouyàâäéèêëîïôöùûüœæ].*");
    private static final Pattern CAPITAL_I = Pattern.compile("[I1|]['’]\\p{L}.*");
    private static final Pattern MIXED_CASE = Pattern.compile(".*\\p{Ll}\\p{Lu}\\p{L}*\\p{Ll}.*");
    private static final Pattern ACCENT = Pattern.compile("(?i).*[àâéèêëîïôùûüç].*");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}'’)]+$");

    static TextQuality of(List<Word> words) {
        int judged = 0;
        int good = 0;
        int accents = 0;
        int letters = 0;
        for (Word word : words) {
            String text = EDGES.matcher(word.text()).replaceAll("");
            if (text.isEmpty()) {
                continue;
            }
            judged++;
            letters += (int) text.chars().filter(Character::isLetter).count();
            good += plausible(text) ? 1 : 0;
            accents += ACCENT.matcher(text).matches() ? 1 : 0;
        }
        return judged == 0
                ? new TextQuality(0, 0, 0, 0, cipher(words))
                : new TextQuality(judged, (double) good / judged, (double) accents / judged, letters, cipher(words));
    }

    /** Letters of any European language are vowels by a third to a half, and signs stand between words. */
    private static boolean cipher(List<Word> words) {
        int[] counts = new int[3];
        for (Word word : words) {
            for (int i = 0; i < word.text().length(); i++) {
                count(word.text().charAt(i), counts);
            }
        }
        int all = counts[0] + counts[1] + counts[2];
        int letters = counts[0] + counts[1];
        boolean latin = counts[1] > 0;
        boolean odd = latin && letters >= FEW_LETTERS && (counts[0] < 0.27 * letters || counts[0] > 0.72 * letters);
        return odd || (all >= FEW_LETTERS && counts[2] > 0.35 * all);
    }

    /** Vowels, other Latin letters, and signs that are neither letter nor digit nor usual. */
    private static void count(char c, int[] counts) {
        if (VOWELS.indexOf(c) >= 0) {
            counts[0]++;
        } else if (c <= '\u024F' && Character.isLetter(c)) {
            counts[1]++;
        } else if (!Character.isLetterOrDigit(c) && USUAL.indexOf(c) < 0) {
            counts[2]++;
        }
    }

    private static boolean plausible(String text) {
        if (NUMBER.matcher(text).matches() || LINK.matcher(text).matches()) {
            return true;
        }
        if (CAPITAL_I.matcher(text).matches() || MIXED_CASE.matcher(text).matches()) {
            return false;
        }
        return WORD.matcher(text).matches()
                && (text.length() < 4 || VOWEL.matcher(text).matches());
    }

    /** Too many of its words can't be words. */
    boolean garbage() {
        return cipher || (words >= 30 && plausible < 0.75);
    }

    /** Looks like recognition by a poor or foreign model: odd words, or French that lost its accents. */
    boolean doubtful() {
        return words < 30 || plausible < 0.97 || accented < 0.07;
    }

    /** Letters in words that can be words. */
    double worth() {
        return letters * plausible;
    }
}
