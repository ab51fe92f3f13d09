package org.moisson.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made ready for the index: ligatures and recognition errors put right, inclusive forms and compounds opened. What
 * stands for one word side by side is joined by underscores, which the analyzers of the mappings set at one position.
 */
public final class IndexText {

    private static final Pattern COMPOUND =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}{2,}(?:-\\p{L}{2,}){1,2}(?![\\p{L}\\p{N}-])");

    private static final Pattern MISREAD_ARTICLE = Pattern.compile("(?<![\\p{L}\\p{N}])I'(?=\\p{L})");

    private static final Set<String> CLITICS = Set.of(
            "il", "elle", "on", "ce", "je", "tu", "nous", "vous", "ils", "elles", "le", "la", "les", "lui", "leur",
            "en", "moi", "toi", "ci", "là");

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private IndexText() {}

    /** The text for the index alone. */
    public static String of(String display) {
        return with(display).text();
    }

    /** The text for the index, each letter with its place in the display text. */
    public static IndexText with(String display) {
        return normalised(display).opened();
    }

    /** The text for the index. */
    public String text() {
        return text.toString();
    }

    /** Where in the display text the letter at this offset comes from. */
    public int start(int offset) {
        return starts[offset];
    }

    /** Where in the display text the letter before this offset ends. */
    public int end(int offset) {
        return ends[offset - 1];
    }

    private static IndexText normalised(String display) {
        IndexText out = new IndexText();
        for (int at = 0; at < display.length(); ) {
            int letter = display.codePointAt(at);
            int next = at + Character.charCount(letter);
            out.append(plain(letter), at, next);
            at = next;
        }
        if (out.text.indexOf("I'") >= 0) {
            Matcher misread = MISREAD_ARTICLE.matcher(out.text);
            while (misread.find()) {
                out.text.setCharAt(misread.start(), 'l');
            }
        }
        return out;
    }

    /** Footnote calls, soft hyphens and loose accents vanish; ligatures open. */
    private static String plain(int letter) {
        if (letter < 0x80) {
            return Character.toString(letter);
        }
        return switch (letter) {
            case 0xad, 0xb9, 0xb2, 0xb3, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff -> "";
            case '’', '‘', 'ʼ', '´', '′' -> "'";
            case '‐', '‑' -> "-";
            case 0xa0, 0x202f, 0x2009 -> " ";
            default -> special(letter);
        };
    }

    private static String special(int letter) {
        boolean call = letter >= 0x2070 && letter <= 0x2079;
        if (call || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return "";
        }
        String same = Character.toString(letter);
        return letter < 0x250 ? same : Normalizer.normalize(same, Normalizer.Form.NFKC);
    }

    /** Most texts hold nothing to open: the shapes, which are dear to look for, all have a sign between two letters. */
    private boolean closed() {
        for (int at = 1; at < text.length() - 1; at++) {
            char sign = text.charAt(at);
            if (!Character.isLetterOrDigit(sign)
                    && sign != ' '
                    && sign != '\''
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1))) {
                return false;
            }
        }
        return true;
    }

    private IndexText opened() {
        if (closed()) {
            return this;
        }
        IndexText out = new IndexText();
        Matcher inclusive = InclusiveForms.SHAPE.matcher(text);
        int from = 0;
        while (inclusive.find()) {
            Optional<String> forms = InclusiveForms.expand(inclusive);
            if (forms.isPresent()) {
                openCompounds(out, from, inclusive.start());
                out.append(forms.get(), starts[inclusive.start()], ends[inclusive.end() - 1]);
                from = inclusive.end();
            }
        }
        openCompounds(out, from, text.length());
        return out;
    }

    private void openCompounds(IndexText out, int from, int to) {
        Matcher compound = COMPOUND.matcher(text).region(from, to);
        int at = from;
        while (compound.find()) {
            String[] parts = compound.group().split("-", -1);
            if (CLITICS.contains(parts[parts.length - 1].toLowerCase(Locale.ROOT))) {
                continue;
            }
            copy(out, at, compound.start());
            int end = compound.start() + parts[0].length();
            out.append(parts[0] + "_" + String.join("", parts), starts[compound.start()], ends[compound.end() - 1]);
            copy(out, end, compound.end());
            at = compound.end();
        }
        copy(out, at, to);
    }

    private void copy(IndexText out, int from, int to) {
        for (int at = from; at < to; at++) {
            out.append(text.charAt(at), starts[at], ends[at]);
        }
    }

    private void append(String piece, int start, int end) {
        for (int at = 0; at < piece.length(); at++) {
            append(piece.charAt(at), start, end);
        }
    }

    private void append(char letter, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        text.append(letter);
    }
}
