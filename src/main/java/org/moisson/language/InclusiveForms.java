package org.moisson.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inclusive writing taken apart: "acteur·rices" is "acteurs" and "actrices". */
final class InclusiveForms {

    private static final String DOTS = "[·‧•∙⋅・]";
    private static final String SUFFIX =
            "eresses?|trices?|ri[cç]es?|ices?|euses?|iennes?|ennes?|onnes?|elles?|esses?|sses?"
                    + "|[eè]res?|ales?|tes?|nes?|les?|ses?|ves?|es?";

    /** One word with its endings: base, separator, ending, then perhaps a plural set apart. */
    static final Pattern SHAPE = Pattern.compile(
            "(?<![\\p{L}\\p{N}@/._-])(\\p{L}{2,})"
                    + "(?:(?<dot>" + DOTS + ")(?<dotted>" + SUFFIX + "|s|x)(?:" + DOTS + "?(?<dots>[sx]))?"
                    + "|\\((?<inner>" + SUFFIX + "|s|x)\\)(?<inners>[sx]?)"
                    + "|(?<weak>[./:-])(?<weakly>" + SUFFIX + ")(?:\\k<weak>?(?<weaks>s))?(?![-/@]?[\\p{L}\\p{N}]))"
                    + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private InclusiveForms() {}

    /** Both forms side by side, joined by an underscore; empty where the match is no inclusive writing. */
    static Optional<String> expand(Matcher match) {
        String base = match.group(1);
        String dotted = match.group("dotted");
        if (dotted != null) {
            return Optional.of(forms(base, dotted, match.group("dots") != null));
        }
        String inner = match.group("inner");
        if (inner != null) {
            return Optional.of(forms(base, inner, !match.group("inners").isEmpty()));
        }
        String weakly = match.group("weakly");
        return fits(base, weakly) ? Optional.of(forms(base, weakly, match.group("weaks") != null)) : Optional.empty();
    }

    /** Whether an ending after a mark that has other uses too (full stop, hyphen, ...) suits the word. */
    private static boolean fits(String written, String suffix) {
        String base = singular(written, suffix).toLowerCase(Locale.ROOT);
        return switch (single(suffix.toLowerCase(Locale.ROOT))) {
            case "e" -> base.length() > 2 && base.matches(".*[rtsdnluéigcf]");
            case "ne" -> base.endsWith("n");
            case "le" -> base.matches(".*(el|ul|eil)");
            case "rice", "ice", "euse" -> base.endsWith("eur");
            case "trice" -> base.endsWith("teur");
            case "ère", "ere" -> base.endsWith("er");
            case "se" -> base.endsWith("x");
            case "ve" -> base.endsWith("f");
            case "ale" -> base.matches(".*(al|aux)");
            case "elle" -> base.endsWith("nel") || base.endsWith("iel");
            case "enne", "ienne" -> base.endsWith("en");
            default -> false;
        };
    }

    private static String forms(String base, String suffix, boolean pluralApart) {
        String ending = suffix.toLowerCase(Locale.ROOT);
        if (ending.equals("s") || ending.equals("x")) {
            return base + ending;
        }
        String one = singular(base, suffix);
        boolean plural = pluralApart || (ending.endsWith("s") && ending.length() > 1) || !one.equals(base);
        String masculine = plural && !one.matches("(?i).*[sx]") ? one + "s" : one;
        String feminine = feminine(one, single(ending)) + (plural ? "s" : "");
        return masculine + "_" + feminine;
    }

    private static String single(String ending) {
        return ending.endsWith("s") ? ending.substring(0, ending.length() - 1) : ending;
    }

    private static String singular(String base, String suffix) {
        boolean ownS = base.matches("(?i).*(ais|ois|is)")
                && single(suffix.toLowerCase(Locale.ROOT)).equals("e");
        return base.matches("(?i).*s") && !ownS ? base.substring(0, base.length() - 1) : base;
    }

    private static String feminine(String one, String suffix) {
        String low = one.toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "rice", "riçe", "ice" -> low.endsWith("eur") ? cut(one, 3) + "rice" : one + suffix;
            case "trice" -> low.endsWith("teur") ? cut(one, 4) + "trice" : one + suffix;
            case "euse" -> low.endsWith("eur") ? cut(one, 3) + "euse" : one + suffix;
            case "ère", "ere" -> low.endsWith("er") ? cut(one, 2) + "ère" : one + suffix;
            case "se" -> low.endsWith("x") ? cut(one, 1) + "se" : one + suffix;
            case "ve" -> low.endsWith("f") ? cut(one, 1) + "ve" : one + suffix;
            case "ale" -> low.endsWith("aux") ? cut(one, 2) + "le" : low.endsWith("al") ? one + "e" : one + suffix;
            case "elle", "enne", "onne" -> cut(one, 2) + suffix;
            case "ienne" -> low.endsWith("ien") ? cut(one, 3) + suffix : one + suffix;
            default -> one + suffix;
        };
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.max(0, word.length() - letters));
    }
}
