package org.moisson.classification;

import java.util.List;
import java.util.regex.Pattern;

/** Knows by its shape what states nothing: headings, notes, testimony, literature, definitions, contacts, questions, lead-ins. */
final class NonStatements {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.|\\S@\\S+\\.\\p{L}{2,}|\\b0\\d(?:[ .]\\d\\d){4}\\b)");
    private static final Pattern CITED = Pattern.compile(
            "\\((?:cf\\. )?\\p{Lu}[\\p{L}. ]+(?:(?:&|et|,) [^)]{0,60})?,? ?(?:19|20)\\d\\d[a-z]?(?: ?;[^)]*)?\\)"
                    + "|\\p{Lu}\\p{L}+ (?:(?:&|et) \\p{Lu}\\p{L}+|et al\\.) \\((?:19|20)\\d\\d\\)");
    private static final Pattern DEFINES = Pattern.compile("\\b(?:désigne(?:nt)? |se définit |se définissent "
            + "|(?:est|sont) définie?s? (?:comme|par)|on appelle |on entend par |peut être défini)");
    private static final Pattern WHOLLY_QUOTED = Pattern.compile("^[«“\"].{0,600}[»”\"][\\s.,–—-]*[^.]{0,80}\\.?$");
    private static final Pattern SAYS = Pattern.compile("[»”\"],? ?(?:\\(|[–—-] ?\\p{L}|(?:dit|raconte|confie|explique"
            + "|témoigne|résume|se souvient|ajoute|glisse|sourit|lance|affirme)\\b)");

    private static final Pattern SUBTITLE =
            Pattern.compile("(?:sur|pour|avec|dans|chez|du cote|au niveau|a propos|concernant|quant)(?: \\S+){1,4}");

    private static final List<String> ADDRESSED = List.of("http", "www.", "@", "0");
    private static final List<String> DEFINING = List.of("désign", "défini", "appelle", "entend");
    private static final List<String> CLOSING = List.of("»", "”", "\"");
    private static final int MANY = 9;

    private NonStatements() {}

    /** Whether the statement can state a finding at all, before its meaning is weighed. */
    static boolean mayState(Statement statement) {
        boolean plain = switch (statement.role()) {
            case SENTENCE, ITEM, ROW -> true;
            case TITLE, HEADING, NOTE, QUOTATION, CAPTION -> false;
        };
        String text = statement.text().strip();
        return plain && saysSomething(text) && !reports(text);
    }

    private static boolean saysSomething(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 5
                && !text.endsWith("?")
                && !text.endsWith(" :");
    }

    /** Whether it gives others' words, a definition or an address; each pattern is tried where what it begins with is there. */
    private static boolean reports(String text) {
        return (holds(text, ADDRESSED) && ADDRESS.matcher(text).find())
                || (text.indexOf('(') >= 0 && CITED.matcher(text).find())
                || (holds(text, DEFINING) && DEFINES.matcher(text).find())
                || quotes(text)
                || (text.chars().filter(Character::isWhitespace).count() < MANY
                        && SUBTITLE.matcher(FoldedWords.fold(text)).matches());
    }

    private static boolean quotes(String text) {
        return WHOLLY_QUOTED.matcher(text).matches()
                || (holds(text, CLOSING) && SAYS.matcher(text).find());
    }

    private static boolean holds(String text, List<String> parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
