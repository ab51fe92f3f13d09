package org.moisson.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.Word;

/** Judges a hyphen at a line's end: of the setting, then it goes, or of the word, then it stays. */
final class Hyphens {

    private static final String HYPHENS = "-‐\u00AD–—";

    /** French sets a space before these; without one they are hyphens that a recogniser took for longer. */
    private static final String DASHES = "–—";

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** First halves of compounds that French always writes with a hyphen. */
    private static final Set<String> FIRST = Set.of(
            "sous", "demi", "mi", "semi", "non", "vice", "ex", "quasi", "celui", "celle", "ceux", "celles", "lui",
            "elle", "eux", "nous", "vous", "soi", "au", "par", "là", "grand", "arrière", "avant", "après", "bien",
            "est", "sont", "savoir", "savoirs", "porte", "plus", "rendez", "aller", "médico", "peut", "dit", "ait",
            "ont", "vis", "mieux");

    private static final Set<String> SECOND = Set.of(
            "ci", "là", "même", "mêmes", "elle", "elles", "il", "ils", "on", "ce", "je", "nous", "vous", "être",
            "faire", "dire");

    /** Second genders as inclusive writing adds them. */
    private static final Pattern GENDER =
            Pattern.compile("(e|es|s|ne|nes|le|les|ère|ères|rice|rices|trice|trices|euse|euses|ve|ves)");

    private static final Pattern MASCULINE = Pattern.compile(".*(eur|eurs|ien|iens|el|els|er|ers|if|ifs|é|és)$");

    private final Set<String> joined = new HashSet<>();
    private final Set<String> compounds = new HashSet<>();

    /** How two lines join: how many characters go from the first, and what stands between. */
    record Seam(int drop, String between) {

        static final Seam SPACE = new Seam(0, " ");
    }

    /** Learns the words of the document, those at line ends apart. */
    static Hyphens learn(List<ExtractedPage> pages) {
        Hyphens hyphens = new Hyphens();
        for (ExtractedPage page : pages) {
            if (page.content() instanceof ExtractedPage.Printed printed) {
                printed.words().forEach(hyphens::learn);
            }
        }
        return hyphens;
    }

    private void learn(Word word) {
        String text = EDGES.matcher(word.text()).replaceAll("").toLowerCase(Locale.FRENCH);
        if (text.indexOf('-') > 0) {
            compounds.add(text);
        } else if (text.length() > 3) {
            joined.add(text);
        }
    }

    Seam seam(CharSequence before, String next) {
        int end = before.length();
        if (end < 2 || next.isEmpty() || HYPHENS.indexOf(before.charAt(end - 1)) < 0) {
            return Seam.SPACE;
        }
        char hyphen = before.charAt(end - 1);
        if (hyphen == '\u00AD') {
            return new Seam(1, "");
        }
        boolean dash = DASHES.indexOf(hyphen) >= 0;
        boolean goesOn = !dash || Character.isLowerCase(next.codePointAt(0));
        if (!goesOn || !Character.isLetterOrDigit(before.charAt(end - 2))) {
            return Seam.SPACE;
        }
        if (!keeps(lastToken(before), next)) {
            return new Seam(1, "");
        }
        return dash ? new Seam(1, "-") : new Seam(0, "");
    }

    /** What stands after the last space, its hyphen left out. */
    private static String lastToken(CharSequence before) {
        int start = before.length() - 1;
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        return before.subSequence(start, before.length() - 1).toString();
    }

    private boolean keeps(String leftToken, String nextToken) {
        boolean address = leftToken.contains("www.") || leftToken.contains("://") || leftToken.contains("@");
        if (address || !Character.isLowerCase(nextToken.codePointAt(0))) {
            return true;
        }
        String left = EDGES.matcher(leftToken).replaceAll("").toLowerCase(Locale.FRENCH);
        String right = EDGES.matcher(nextToken).replaceAll("").toLowerCase(Locale.FRENCH);
        int apostrophe = Math.max(left.lastIndexOf('\''), left.lastIndexOf('’'));
        left = left.substring(apostrophe + 1);
        if (compounds.contains(left + "-" + right)) {
            return true;
        }
        if (joined.contains(left + right)) {
            return false;
        }
        String tail = left.substring(left.lastIndexOf('-') + 1);
        return FIRST.contains(tail)
                || SECOND.contains(right)
                || (GENDER.matcher(right).matches() && MASCULINE.matcher(left).matches());
    }
}
