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
    private static final Pattern ENDINGS = Pattern.compile(INCLUSIVE + "{1,3}(?![\\p{L}\\p{N}@])");
    private static final String SEPARATORS = "·‧•.-/(";
    private static final Set<String> ARTICLES = Set.of("l", "le", "la", "les", "un", "une", "qu", "s", "n");

    private Tokens() {}

    /** The words of a text in order. */
    static List<Token> of(String text) {
        List<Token> found = new ArrayList<>();
        int last = 0;
        boolean opens = true;
        for (int start = wordFrom(text, 0); start < text.length(); start = wordFrom(text, last)) {
            opens |= endsSentence(text, last, start);
            int end = wordEnd(text, start);
            String surface = text.substring(start, end);
            String folded = Folding.fold(surface);
            String stem = ARTICLES.contains(folded) ? "" : Folding.stem(folded);
            found.add(new Token(surface, folded, stem, start, end, opens, Token.capitals(surface)));
            opens = opens && stem.isEmpty();
            last = inclusiveEnd(text, end);
        }
        return found;
    }

    /** Where the next word begins, the end of the text where there is none. */
    private static int wordFrom(String text, int from) {
        int at = from;
        while (at < text.length() && !isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Letters and numbers of all scripts and sorts. */
    private static boolean isOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** The end of the inclusive endings that follow a word, its own end where none do. */
    private static int inclusiveEnd(String text, int end) {
        if (end == text.length() || SEPARATORS.indexOf(text.charAt(end)) < 0) {
            return end;
        }
        Matcher endings = ENDINGS.matcher(text).region(end, text.length());
        return endings.lookingAt() && isInclusive(text, end) ? endings.end() : end;
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
