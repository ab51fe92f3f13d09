package org.moisson.language;

import java.text.Normalizer;
import java.util.Locale;

/** Text brought to the form in which words are compared: small letters, no accents, plain apostrophes and spaces. */
public final class Folding {

    private Folding() {}

    /** The folded text; its length may differ. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints().forEach(each -> append(out, each));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder out, int letter) {
        switch (letter) {
            case 'œ' -> out.append("oe");
            case 'Œ' -> out.append("OE");
            case 'æ' -> out.append("ae");
            case 'Æ' -> out.append("AE");
            case '’', '‘', 'ʼ', '´', '′' -> out.append('\'');
            case '‐', '‑' -> out.append('-');
            case '\u00ad' -> {}
            default -> {
                if (Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u202f') {
                    out.append(' ');
                } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    out.appendCodePoint(letter);
                }
            }
        }
    }
}
