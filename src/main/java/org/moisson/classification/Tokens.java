package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words: parted at hyphens and apostrophes, inclusive endings cut off, articles without a stem. */
final class Tokens {

    private static final String INCLUSIVE =
            "(?:(?:[·‧•.\\-/]|\\()(?:e|es|ne|nes|le|les|ère|ères|rice|rices|trice|trices|ice|euse|euses|se|ses|ve|ves|s|x)\\)?)";
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}]+(?<inclusive>" + INCLUSIVE + "{1,3}(?![\\p{L}\\p{N}@]))?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> ARTICLES = Set.of("l", "le", "la", "les", "un", "une", "qu", "s", "n");

    private Tokens() {}

    /** The words of a text in order. */
    static List<Token> of(String text) {
        List<Token> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        boolean opens = true;
        while (matcher.find()) {
            opens |= endsSentence(text, last, matcher.start());
            int inclusive = matcher.start("inclusive");
            int end = inclusive >= 0 && isInclusive(text, inclusive) ? inclusive : firstEnd(text, matcher, inclusive);
            String surface = text.substring(matcher.start(), end);
            String folded = Folding.fold(surface);
            String stem = ARTICLES.contains(folded) ? "" : Folding.stem(folded);
            found.add(new Token(surface, folded, stem, matcher.start(), end, opens));
            opens = opens && stem.isEmpty();
            last = end == inclusive && isInclusive(text, inclusive) ? matcher.end() : end;
            if (end < matcher.end() && last == end) {
                matcher.region(end, text.length());
            }
        }
        return found;
    }

    private static int firstEnd(String text, Matcher matcher, int inclusive) {
        return inclusive >= 0 ? inclusive : Math.min(matcher.end(), text.length());
    }

    /** A hyphen or a full stop makes an inclusive ending only where it cannot be read as a word of its own. */
    private static boolean isInclusive(String text, int at) {
        char separator = text.charAt(at);
        if (separator != '-' && separator != '.' && separator != '/') {
            return true;
        }
        boolean alone = at + 2 < text.length() && text.charAt(at + 1) == 's' && separator == '.';
        char before = text.charAt(at - 1);
        return !alone
                && Character.isLowerCase(before)
                && !(separator == '-' && text.startsWith("le", at + 1) && before != 'l');
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ':' || c == '•' || c == '→' || c == '«' || c == '|') {
                return true;
            }
        }
        return false;
    }
}
