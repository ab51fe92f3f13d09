package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts French prose into sentences. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "mme", "mlle", "dr", "pr", "me", "cf", "ex", "p", "pp", "art", "n", "no", "fig", "tab", "vol",
            "chap", "éd", "ed", "coll", "env", "etc", "ndlr", "réf", "tél", "tel", "av", "bd", "st", "ste", "c.-à-d",
            "i.e", "e.g", "al", "vs", "op", "cit", "ibid", "hab", "min", "max", "resp", "dir", "coord", "sept", "oct",
            "nov", "déc", "janv", "févr", "arr", "dép");

    private static final Pattern INITIAL =
            Pattern.compile("(\\p{Lu}|\\p{Lu}\\.-?\\p{Lu}|[Cc]h|[Pp]h|[Jj]\\.-?\\p{Lu}?)");

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
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            depth = depth(depth, c);
            int end = i + 1;
            if (c == '\n' || (ends(c) && breaks(start, i, closed(i + 1), depth))) {
                end = c == '\n' ? i + 1 : closed(i + 1);
                found.add(new int[] {start, end});
                depth = cutQuotations && c != '\n' ? depth : 0;
                start = end;
            }
            i = end;
        }
        found.add(new int[] {start, text.length()});
        found.removeIf(span -> text.substring(span[0], span[1]).isBlank());
        return found;
    }

    private static int depth(int depth, char c) {
        return switch (c) {
            case '«', '“' -> depth + 1;
            case '»', '”' -> Math.max(0, depth - 1);
            default -> depth;
        };
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
        return c == '»'
                || c == '”'
                || c == ')'
                || c == ']'
                || (c == '"' && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))));
    }

    private boolean breaks(int start, int mark, int end, int depth) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean begins = next > end && next < text.length() && begins(text.charAt(next));
        if (!begins || (insideQuotation(text.substring(mark, end), depth) && closesSoon(end, start))) {
            return false;
        }
        return end > mark + 1 || text.charAt(mark) != '.' || !abbreviated(mark, text.charAt(next));
    }

    private boolean insideQuotation(String marks, int depth) {
        return !cutQuotations && depth > 0 && marks.indexOf('»') < 0 && marks.indexOf('”') < 0;
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
        while (from > 0
                && !Character.isWhitespace(text.charAt(from - 1))
                && "('’«".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, dot);
        if (word.toLowerCase(Locale.FRENCH).equals("etc")) {
            return !Character.isUpperCase(next);
        }
        boolean listed =
                (ABBREVIATIONS.contains(word.toLowerCase(Locale.FRENCH)) && !word.equals("P")) || word.equals("n°");
        boolean numbered = word.matches("\\d{1,2}") && from == 0;
        return listed || numbered || INITIAL.matcher(word).matches();
    }
}
