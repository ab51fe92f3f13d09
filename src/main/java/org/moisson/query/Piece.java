package org.moisson.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the line as typed: a word or a phrase with the operator before it.
 *
 * @param named whether "l'" or "d'" stood before it, so that it is a noun
 */
record Piece(Kind kind, String text, boolean negated, boolean inTitle, boolean named) {

    private static final Pattern SHAPE = Pattern.compile("(?<not>(?<=^|\\s)-)?(?<title>(?i:titre|title)\\s?:\\s?)?"
            + "(?:[\"“”](?<phrase>[^\"“”]*)[\"“”]?|«\\s*(?<quoted>[^»]*?)\\s*»|(?<word>[^\\s\"“”«»]+))");
    private static final Pattern ELISION =
            Pattern.compile("^(?:[ldjmtscnLDJMTSCN]|[Qq]u|jusqu|lorsqu|puisqu|quoiqu)['’ʼ‘´′](?=\\p{L})");

    private static final Pattern ARTICLE = Pattern.compile("^[lLdD]['’ʼ‘´′](?=\\p{L})");

    /** A verb before its subject; "rendez-vous" is a noun. */
    private static final Pattern INVERSION = Pattern.compile(
            "^(?!(?i:rendez-vous|chez-nous|entre-nous))(\\p{L}{2,})(?:-t)?-(?:vous|nous|il|elle|ils|elles|on|je|tu)$");

    /** What it is. */
    enum Kind {
        WORD,
        PHRASE,
        OR
    }

    /** The parts of a line in order; what has neither letter nor digit is left out. */
    static List<Piece> of(String line) {
        List<Piece> found = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(line);
        while (matcher.find()) {
            boolean not = matcher.group("not") != null;
            boolean title = matcher.group("title") != null;
            String phrase = matcher.group("phrase") == null ? matcher.group("quoted") : matcher.group("phrase");
            String word = matcher.group("word");
            if (phrase != null) {
                add(found, new Piece(Kind.PHRASE, phrase.strip(), not, title, false));
            } else if (word.equals("OR") || word.equals("OU") || word.equals("|")) {
                found.add(new Piece(Kind.OR, word, false, false, false));
            } else {
                addWord(
                        found,
                        new Piece(
                                Kind.WORD,
                                word,
                                not,
                                title,
                                ARTICLE.matcher(bare(word)).find()));
            }
        }
        return found;
    }

    private static void addWord(List<Piece> found, Piece piece) {
        String word = INVERSION
                .matcher(ELISION.matcher(bare(piece.text)).replaceFirst(""))
                .replaceFirst("$1");
        if (word.indexOf('/') > 0 && word.matches("\\p{L}{3,}/\\p{L}{4,}")) {
            for (String side : word.split("/", -1)) {
                add(found, piece.with(side));
            }
        } else {
            add(found, piece.with(word));
        }
    }

    /** The word without the punctuation around it; "professionnel(le)s" keeps its own. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        boolean opened = word.indexOf('(', from) >= 0;
        while (to > from
                && !Character.isLetterOrDigit(word.charAt(to - 1))
                && !(opened && word.charAt(to - 1) == ')')) {
            to--;
        }
        return word.substring(from, to);
    }

    private static void add(List<Piece> found, Piece piece) {
        if (piece.text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            found.add(piece);
        }
    }

    Piece with(String other) {
        return new Piece(kind, other, negated, inTitle, named);
    }

    /** A word with no operator. */
    boolean plainWord() {
        return kind == Kind.WORD && !negated && !inTitle;
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean allCapitals() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && Character.isLetter(text.charAt(0));
    }
}
