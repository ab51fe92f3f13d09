package org.moisson.report;

import java.util.Arrays;
import java.util.Optional;

/** A field of the sheet under the name that the API gives it. */
public enum Field {
    TITLE("title", false, FieldContent.WORDS),
    TYPE("type", false, FieldContent.CONCEPT),
    SCOPE("scope", false, FieldContent.CONCEPT),
    ORGANISATION("organisation", false, FieldContent.WORDS),
    DATES("dates", false, FieldContent.DATES),
    PLACES("places", true, FieldContent.PLACE),
    THEMES("themes", true, FieldContent.THEME),
    POPULATIONS("populations", true, FieldContent.POPULATION),
    SETTINGS("settings", true, FieldContent.CONCEPT),
    OTTAWA("ottawa", true, FieldContent.AXIS),
    PARTNERS("partners", true, FieldContent.WORDS),
    OBJECTIVES("objectives", true, FieldContent.WORDS),
    SUMMARY("summary", false, FieldContent.WORDS),
    AUTHORS("authors", true, FieldContent.WORDS),
    PUBLISHER("publisher", false, FieldContent.WORDS),
    SOURCE_URL("sourceUrl", false, FieldContent.WORDS),
    LICENCE("licence", false, FieldContent.WORDS),
    CONTACTS("contacts", true, FieldContent.WORDS);

    private final String written;
    private final boolean list;
    private final FieldContent content;

    Field(String written, boolean list, FieldContent content) {
        this.written = written;
        this.list = list;
        this.content = content;
    }

    /** Its name in the API and the store. */
    public String written() {
        return written;
    }

    /** Whether it holds several values at a time. */
    public boolean list() {
        return list;
    }

    public FieldContent content() {
        return content;
    }

    /** The field of that name, empty where there is none. */
    public static Optional<Field> find(String name) {
        return Arrays.stream(values()).filter(each -> each.written.equals(name)).findFirst();
    }
}
