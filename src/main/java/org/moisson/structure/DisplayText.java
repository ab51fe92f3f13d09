package org.moisson.structure;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Repairs the characters of a word for display; guesses nothing that a reader could not see on the page. */
final class DisplayText {

    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFE\uFFFD\\p{Cntrl}\uE000-\uF8FF]");
    private static final Pattern CALL = Pattern.compile("(?<=[\\p{Ll}.,;:!?»”)])[¹²³⁰⁴-⁹]+(?=$|[.,;:)»])");
    private static final Pattern SQUARE = Pattern.compile(".*(?<!\\p{L})(m|km|cm|dm|mm)[²³].*");
    private static final Pattern CAPITAL_I = Pattern.compile("(?<![\\p{L}\\d])[I|](?=['’]\\p{L})");

    private DisplayText() {}

    /** A word of a text layer; its last soft hyphen stays, for the line end to judge. */
    static String clean(String word) {
        if (word.chars().allMatch(DisplayText::plain)) {
            return word;
        }
        boolean soft = word.endsWith("\u00AD");
        String text = INVISIBLE.matcher(word).replaceAll("");
        text = LIGATURE.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        if (!SQUARE.matcher(text).matches()) {
            text = CALL.matcher(text).replaceAll("");
        }
        return soft ? text + "\u00AD" : text;
    }

    /** Most words need no repair; this is the quick way past it. */
    private static boolean plain(int c) {
        boolean latin = (c >= ' ' && c < 0xAD) || (c >= 0xC0 && c < 0x2000);
        return latin || c == '’' || c == '«' || c == '»' || c == '·';
    }

    /** A word that a machine read: a capital I before an apostrophe is an l. */
    static String recognised(String word) {
        return CAPITAL_I.matcher(word).replaceAll("l");
    }
}
