package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts French prose into sentences. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "mme", "mlle", "dr", "pr", "me", "cf", "ex", "p", "pp", "art", "n", "no", "fig", "tab", "vol", "chap", "éd",
            "ed", "coll", "env", "etc", "ndlr", "réf", "tél", "tel", "av", "bd", "st", "ste", "c.-à-d", "i.e", "e.g", "al", "vs",
            "op", "cit", "ibid", "hab", "min", "max", "resp", "dir", "coord", "sept", "oct", "nov", "déc", "janv", "févr", "arr", "dép");

    private static final Pattern INITIAL = Pattern.compile("(\\p{Lu}|\\p{Lu}\\.-?\\p{Lu}|[Cc]h|[Pp]h|[Jj]\\.-?\\p{Lu}?)");

    /** A quotation longer than this is cut inside. */
    private static final int LONG_QUOTATION = 350;

    private final String text;
    private final boolean cutQuotations;

    private Sentences(String text, boolean cutQuotations) {
        this.text = text;
        this.cutQuotations = cutQuotations;
    }

    /** The start and end of each sentence; what stands in guillemets stays whole unless it is the whole text. */
    static List<int[]> of(String text) {
        return new Sentences(text, wholeQuotation(text)).cut();
    }

    private static boolean wholeQuotation(String text) {
        String bare = text.strip();
        int close = bare.indexOf('»');
        return bare.startsWith("«") && (close < 0 || close > LONG_QUOTATION || close >= bare.length() - 3);
    }

    private List<int[]> cut() {
        List<int[]> found = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '«' || c == '“' ? 1 : c == '»' || c == '”' ? -1 : 0;
            depth = Math.max(0, depth);
            if (c == '\n' || ends(c)) {
                int end = c == '\n' ? i + 1 : closed(i + 1);
                if (c == '\n' || breaks(start, i, end, depth)) {
                    found.add(new int[] {start, end});
                    depth = c == '\n' ? 0 : depth;
                    start = end;
                    i = end - 1;
                    depth = cutQuotations ? depth : 0;
                }
            }
        }
        found.add(new int[] {start, text.length()});
        found.removeIf(span -> text.substring(span[0], span[1]).isBlank());
        return found;
    }

    private static boolean ends(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** Past further marks and what closes a quotation or bracket. */
    private int closed(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean spaced = c == ' ' && i + 1 < text.length() && closes(text.charAt(i + 1), i + 1);
            if (!ends(c) && !closes(c, i) && !spaced) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean closes(char c, int at) {
        return c == '»' || c == '”' || c == ')' || c == ']'
                || c == '"' && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private boolean breaks(int start, int mark, int end, int depth) {
        if (end >= text.length() || !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || !begins(text.charAt(next))) {
            return false;
        }
        boolean inside = depth > 0 && text.substring(mark, end).indexOf('»') < 0 && text.substring(mark, end).indexOf('”') < 0;
        if (inside && !cutQuotations && closesSoon(end, start)) {
            return false;
        }
        return text.charAt(mark) != '.' || end > mark + 1 || !abbreviated(mark, text.charAt(next));
    }

    /** A short quotation of several sentences is one statement with the words around it. */
    private boolean closesSoon(int from, int start) {
        int close = text.indexOf('»', from);
        int curly = text.indexOf('”', from);
        int nearest = close < 0 ? curly : curly < 0 ? close : Math.min(close, curly);
        return nearest >= 0 && nearest - start < LONG_QUOTATION;
    }

    private static boolean begins(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "«“\"([—–-•→>‘'’".indexOf(c) >= 0;
    }

    private boolean abbreviated(int dot, char next) {
        int from = dot;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && "('’«".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, dot);
        if (word.toLowerCase(Locale.FRENCH).equals("etc")) {
            return !Character.isUpperCase(next);
        }
        boolean listed = ABBREVIATIONS.contains(word.toLowerCase(Locale.FRENCH)) && !word.equals("P") || word.equals("n°");
        boolean numbered = word.matches("\\d{1,2}") && from == 0;
        return listed || numbered || INITIAL.matcher(word).matches();
    }
}
