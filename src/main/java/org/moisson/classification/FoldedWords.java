package org.moisson.classification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a French text as the finding model knows them: lower case, no accents, elisions opened, function words kept. */
final class FoldedWords {

    private static final Pattern INCLUSIVE = Pattern.compile("(?<=\\p{L})(?:[·‧•]\\p{L}{1,6}(?:[·‧•]s)?"
            + "|\\.(?:e|es|ne|nes|le|les|rice|rices|trice|trices|euse|euses|ère|ères)(?:\\.s)?(?!\\p{L})"
            + "|\\((?:e|es|s|ne|nes|le|les)\\)(?:s)?)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> ELIDED =
            Map.of("l", "", "d", "", "t", "", "m", "me", "n", "ne", "qu", "que", "s", "se", "c", "ce", "j", "je");
    private static final Endings ENDINGS = new Endings(List.of(
            "issaient",
            "issait",
            "issant",
            "erait",
            "aient",
            "ations",
            "ation",
            "antes",
            "ante",
            "ants",
            "ment",
            "ant",
            "ait",
            "ees",
            "ent",
            "eux",
            "ee",
            "er",
            "ir",
            "es",
            "ez",
            "e",
            "s",
            "x",
            "i",
            "u"));
    private static final int LONGEST_ELIDED = 2;
    private static final int STEM = 3;

    /** What may part an inclusive ending from its word. */
    private static final String PARTING = ".(·•";

    private static final char[] COMMON = common();

    private FoldedWords() {}

    /** The folded words in their order; every number is "#". */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String folded = fold(text);
        int start = 0;
        for (int n = 0; n <= folded.length(); n++) {
            if (n == folded.length() || !isOfWord(folded.charAt(n))) {
                if (n > start) {
                    add(folded.substring(start, n), words);
                }
                start = n + 1;
            }
        }
        return words;
    }

    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%';
    }

    private static void add(String word, List<String> words) {
        String opened = word.length() > LONGEST_ELIDED ? word : ELIDED.getOrDefault(word, word);
        if (!opened.isEmpty()) {
            words.add(Character.isDigit(opened.charAt(0)) ? "#" : opened);
        }
    }

    /** Lower case without accents, ligatures and inclusive endings. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 8);
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            char common = c < COMMON.length ? COMMON[c] : 0;
            if (PARTING.indexOf(c) >= 0 && parts(text, n)) {
                return foldRare(text);
            } else if (common != 0) {
                folded.append(common);
            } else if (c == 'œ' || c == 'Œ') {
                folded.append("oe");
            } else if (c == '…') {
                folded.append("...");
            } else {
                return foldRare(text);
            }
        }
        return folded.toString();
    }

    private static boolean parts(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** Folds any text, by the rules of Unicode. */
    private static String foldRare(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace("œ", "oe")
                .replace("æ", "ae");
        String single = INCLUSIVE.matcher(plain).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(single, Normalizer.Form.NFD)).replaceAll("");
    }

    /** What each character of a French text becomes that becomes a single one wherever it stands; 0 for all others. */
    private static char[] common() {
        char[] common = new char['€' + 1];
        for (char c = 0; c < common.length; c++) {
            if (c < 0x100 || "–—‘’“”•€\u2009\u202f".indexOf(c) >= 0) {
                String folded = foldRare(String.valueOf(c));
                common[c] = folded.length() == 1 ? folded.charAt(0) : 0;
            }
        }
        return common;
    }

    /** The word without its inflection, roughly; at least three letters stay. */
    static String stem(String word) {
        String ending = ENDINGS.of(word, STEM);
        return ending.isEmpty() ? word : word.substring(0, word.length() - ending.length());
    }
}
