package org.moisson.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.moisson.extraction.Word;

/** Knows the bullets and enumerators that open the entries of lists. */
final class Markers {

    static final String BULLET = "•";

    private static final String SIGNS = "•▪■□●○◦◆◇►▶▸▹➔➜→➢➤✓✔✗✘❖★☑·‣⁃∙⇒➡➨❑❒⮚\uE000-\uF8FF";
    private static final Pattern SIGN = Pattern.compile("[" + SIGNS + "]|[-–—*>]|>>");
    private static final Pattern LETTER_SIGN = Pattern.compile("[oO§Ø]");
    /** What a recogniser makes of a round bullet; none of them is a French word. */
    private static final Pattern MISREAD_SIGN = Pattern.compile("[e©°¢+]");

    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2}|[a-h]|[ivx]{1,4})[.)°]|\\d{1,2}[.)]-");
    private static final Pattern GLUED = Pattern.compile("[•▪■●►▶➔→✓✔➢➤\uE000-\uF8FF](?=\\p{L}).*");

    private Markers() {}

    /** How many of the first words are a marker; 0 when the line has no other word. */
    static int count(List<Word> words) {
        if (words.size() < 2) {
            return 0;
        }
        String first = words.get(0).text();
        if (SIGN.matcher(first).matches()) {
            return words.size() > 2 && sign(words.get(1).text()) ? 2 : 1;
        }
        if (LETTER_SIGN.matcher(first).matches() || misread(words.get(0))) {
            return letterSign(words) ? 1 : 0;
        }
        return NUMBER.matcher(first).matches() && !initial(first) ? 1 : 0;
    }

    private static boolean letterSign(List<Word> words) {
        boolean capital = Character.isUpperCase(words.get(1).text().codePointAt(0));
        return capital && !words.get(0).type().bold() && gap(words) > 0.3f;
    }

    private static boolean sign(String word) {
        return SIGN.matcher(word).matches() || LETTER_SIGN.matcher(word).matches();
    }

    private static boolean initial(String first) {
        return first.length() == 2 && Character.isUpperCase(first.charAt(0));
    }

    private static float gap(List<Word> words) {
        return (words.get(1).box().x() - words.get(0).right())
                / words.get(1).type().size();
    }

    /** Whether a word alone may be a marker, whatever follows. */
    static boolean alone(Word word) {
        return alone(word.text()) || misread(word);
    }

    private static boolean misread(Word word) {
        return word.type().ink() == Word.Type.RECOGNISED
                && MISREAD_SIGN.matcher(word.text()).matches();
    }

    private static boolean alone(String word) {
        return SIGN.matcher(word).matches()
                || LETTER_SIGN.matcher(word).matches()
                || NUMBER.matcher(word).matches();
    }

    static boolean numbered(Line line) {
        return line.marker() > 0
                && NUMBER.matcher(line.words().getFirst().text()).matches();
    }

    /** A bullet without a space after it. */
    static boolean glued(String word) {
        return GLUED.matcher(word).matches();
    }

    /** How much of the start of a flowed text is a marker. */
    static int length(String text) {
        java.util.regex.Matcher matcher = Pattern.compile(
                        "^(?:[" + SIGNS + "]\\s*|(?:[-–—*>]|[oØ§](?=\\s+\\p{Lu}))\\s+)+")
                .matcher(text);
        return matcher.find() && matcher.end() < text.length() ? matcher.end() : 0;
    }
}
