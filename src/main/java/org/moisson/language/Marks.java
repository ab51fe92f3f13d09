package org.moisson.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is looked for in a display text: words in any form, phrases, acronyms. Marks it and tells whether it is there. */
public final class Marks {

    private static final Mapping MAPPING = Mapping.load("passages");

    private final Set<String> plain = new HashSet<>();
    private final Set<String> light = new HashSet<>();
    private final Set<String> sigles = new HashSet<>();
    private final List<List<Token>> phrases = new ArrayList<>();

    /** Adds a word in any of its forms. */
    public Marks word(String word) {
        MAPPING.tokens("plain", word).forEach(each -> plain.add(each.term()));
        MAPPING.tokens("light", word).forEach(each -> light.add(each.term()));
        return this;
    }

    /** Adds words side by side. */
    public Marks phrase(String phrase) {
        List<Token> tokens = MAPPING.tokens("plain", phrase);
        if (!tokens.isEmpty()) {
            phrases.add(tokens);
        }
        return this;
    }

    /** Adds an acronym, letter by letter. */
    public Marks sigle(String letters) {
        sigles.add(letters);
        return this;
    }

    /** Whether any of it stands in the text. */
    public boolean in(AnalysedText text) {
        return any(text, "plain", plain)
                || any(text, "light", light)
                || any(text, "sigles", sigles)
                || phrases.stream().anyMatch(each -> !spans(text, each).isEmpty());
    }

    private static boolean any(AnalysedText text, String analyzer, Set<String> wanted) {
        return !wanted.isEmpty() && text.tokens(analyzer).stream().anyMatch(each -> wanted.contains(each.term()));
    }

    /** How many words that carry something stand in the text beside what is looked for. */
    public long others(AnalysedText text) {
        List<Span> found = spans(text);
        return text.tokens("plain").stream()
                .filter(each -> found.stream().noneMatch(span -> span.overlaps(text.span(each))))
                .mapToInt(Token::position)
                .distinct()
                .count();
    }

    /** The text in HTML with mark elements and nothing else. */
    public String html(AnalysedText text) {
        String display = text.display();
        StringBuilder out = new StringBuilder(display.length() + 64);
        int from = 0;
        for (Span each : spans(text)) {
            escape(out, display, from, each.start());
            out.append("<mark>");
            escape(out, display, each.start(), each.end());
            out.append("</mark>");
            from = each.end();
        }
        escape(out, display, from, display.length());
        return out.toString();
    }

    /** The text in HTML with nothing marked. */
    public static String escaped(String display) {
        StringBuilder out = new StringBuilder(display.length());
        escape(out, display, 0, display.length());
        return out.toString();
    }

    private List<Span> spans(AnalysedText text) {
        List<Span> found = new ArrayList<>();
        add(found, text, "plain", plain);
        add(found, text, "light", light);
        add(found, text, "sigles", sigles);
        phrases.forEach(each -> found.addAll(spans(text, each)));
        return Span.apart(found, text.display());
    }

    private static void add(List<Span> found, AnalysedText text, String analyzer, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            text.tokens(analyzer).stream()
                    .filter(each -> wanted.contains(each.term()))
                    .forEach(each -> found.add(text.span(each)));
        }
    }

    private static List<Span> spans(AnalysedText text, List<Token> phrase) {
        List<Span> found = new ArrayList<>();
        List<Token> tokens = text.tokens("plain");
        Token first = phrase.getFirst();
        for (Token each : tokens) {
            if (!each.term().equals(first.term())) {
                continue;
            }
            List<Span> parts = new ArrayList<>();
            for (Token wanted : phrase) {
                int position = each.position() + wanted.position() - first.position();
                tokens.stream()
                        .filter(other ->
                                other.position() == position && other.term().equals(wanted.term()))
                        .findFirst()
                        .ifPresent(other -> parts.add(text.span(other)));
            }
            if (parts.size() == phrase.size()) {
                found.add(new Span(parts.getFirst().start(), parts.getLast().end()));
            }
        }
        return found;
    }

    private static void escape(StringBuilder out, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(letter);
            }
        }
    }
}
