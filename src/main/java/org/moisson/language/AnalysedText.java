package org.moisson.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A display text with its words, each analysis made when it is first asked for. For one thread. */
public final class AnalysedText {

    private static final Mapping MAPPING = Mapping.load("passages");

    private final String display;
    private final IndexText text;
    private final Map<String, List<Token>> tokens = new HashMap<>();

    public AnalysedText(String display) {
        this.display = display;
        this.text = IndexText.with(display);
    }

    String display() {
        return display;
    }

    List<Token> tokens(String analyzer) {
        return tokens.computeIfAbsent(analyzer, name -> MAPPING.tokens(name, text.text()));
    }

    /** Where in the display text a word stands. */
    Span span(Token token) {
        return new Span(text.start(token.start()), text.end(token.end()));
    }
}
