package org.moisson.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.language.Folding;

/** Turns of phrase in a line as typed, found by patterns over folded letters. */
final class Turns {

    private Turns() {}

    /** The folded line, letter below letter. */
    static String aligned(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            String letter = Folding.fold(line.substring(at, at + 1));
            folded.append(letter.isEmpty() ? ' ' : letter.charAt(0));
        }
        return folded.toString();
    }

    /** The line with each turn replaced by as many spaces; quoted parts are left alone. */
    static String blank(Pattern turns, String line) {
        StringBuilder left = new StringBuilder(line);
        Matcher matcher = turns.matcher(aligned(line));
        while (matcher.find()) {
            if (!quoted(line, matcher.start())) {
                left.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
            }
        }
        return left.toString();
    }

    static boolean quoted(String line, int at) {
        long plain = line.substring(0, at).chars().filter(each -> each == '"').count();
        return plain % 2 == 1 || line.lastIndexOf('«', at) > line.lastIndexOf('»', at);
    }
}
