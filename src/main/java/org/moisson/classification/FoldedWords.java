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
    private static final Pattern BREAK = Pattern.compile("[^a-z0-9'%]+");
    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Map<String, String> ELIDED =
            Map.of("l", "", "d", "", "t", "", "m", "me", "n", "ne", "qu", "que", "s", "se", "c", "ce", "j", "je");
    private static final List<String> ENDINGS = List.of(
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
            "u");

    private FoldedWords() {}

    /** The folded words in their order; every number is "#". */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        BREAK.splitAsStream(fold(text)).flatMap(APOSTROPHE::splitAsStream).forEach(word -> {
            String opened = ELIDED.getOrDefault(word, word);
            if (!opened.isEmpty()) {
                words.add(Character.isDigit(opened.charAt(0)) ? "#" : opened);
            }
        });
        return words;
    }

    /** Lower case without accents, ligatures and inclusive endings. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace("œ", "oe")
                .replace("æ", "ae");
        String single = INCLUSIVE.matcher(plain).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(single, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The word without its inflection, roughly; at least three letters stay. */
    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
