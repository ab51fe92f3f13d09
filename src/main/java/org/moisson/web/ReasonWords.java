package org.moisson.web;

import org.moisson.query.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why something was found, or nothing was, as a sentence: "reason." and the kind in the bundle. */
@Component
final class ReasonWords {

    private final MessageSource messages;
    private final Glossary glossary;

    ReasonWords(MessageSource messages, Glossary glossary) {
        this.messages = messages;
        this.glossary = glossary;
    }

    /** The sentence, empty where there is nothing to say. */
    String of(Reason reason) {
        String key = "reason." + reason.kind().slug();
        return switch (reason.kind()) {
            case NONE -> "";
            case STATES -> text(key + "." + reason.about());
            case NO_FINDING -> text(key, Long.parseLong(reason.about()));
            case THEME, POPULATION, SETTING, OTTAWA, FACTOR, TYPE, CONCEPT, SHARED ->
                text(key, glossary.label(reason.about()));
            case SYNONYM,
                    SPELT_OUT,
                    ABBREVIATION,
                    PLACE,
                    SPELLING,
                    UNKNOWN_WORDS,
                    IN_HEADING,
                    IN_CONTEXT,
                    IN_REPORT_TITLE,
                    IN_TITLE,
                    IN_SHEET,
                    SIMILAR_TITLE,
                    NOT_TOGETHER,
                    NOT_WITH_FILTERS -> text(key, reason.about());
        };
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Tongue.spoken());
    }
}
