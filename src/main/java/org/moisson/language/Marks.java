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
    public boolean in(String display) {
        return !spans(display).isEmpty();
    }

    /** The text in HTML with mark elements and nothing else. */
    public String html(String display) {
        StringBuilder out = new StringBuilder(display.length() + 64);
        int from = 0;
        for (Span each : spans(display)) {
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

    private List<Span> spans(String display) {
        IndexText text = IndexText.with(display);
        List<Span> found = new ArrayList<>();
        List<Token> plainTokens = MAPPING.tokens("plain", text.text());
        plainTokens.stream().filter(each -> plain.contains(each.term())).forEach(each -> found.add(span(text, each)));
        if (!light.isEmpty()) {
            MAPPING.tokens("light", text.text()).stream()
                    .filter(each -> light.contains(each.term()))
                    .forEach(each -> found.add(span(text, each)));
        }
        if (!sigles.isEmpty()) {
            MAPPING.tokens("sigles", text.text()).stream()
                    .filter(each -> sigles.contains(each.term()))
                    .forEach(each -> found.add(span(text, each)));
        }
        phrases.forEach(each -> addPhrase(found, text, plainTokens, each));
        return Span.apart(found, display);
    }

    private static void addPhrase(List<Span> found, IndexText text, List<Token> tokens, List<Token> phrase) {
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
                        .ifPresent(other -> parts.add(span(text, other)));
            }
            if (parts.size() == phrase.size()) {
                found.add(new Span(parts.getFirst().start(), parts.getLast().end()));
            }
        }
    }

    private static Span span(IndexText text, Token token) {
        return new Span(text.start(token.start()), text.end(token.end()));
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
