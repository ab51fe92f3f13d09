package org.moisson.report;

import java.util.Arrays;
import java.util.Optional;

/** A field of the sheet under the name that the API gives it. */
public enum Field {
    TITLE("title", false),
    TYPE("type", false),
    SCOPE("scope", false),
    ORGANISATION("organisation", false),
    DATES("dates", false),
    PLACES("places", true),
    THEMES("themes", true),
    POPULATIONS("populations", true),
    SETTINGS("settings", true),
    OTTAWA("ottawa", true),
    PARTNERS("partners", true),
    OBJECTIVES("objectives", true),
    SUMMARY("summary", false),
    AUTHORS("authors", true),
    PUBLISHER("publisher", false),
    SOURCE_URL("sourceUrl", false),
    LICENCE("licence", false),
    CONTACTS("contacts", true);

    private final String written;
    private final boolean list;

    Field(String written, boolean list) {
        this.written = written;
        this.list = list;
    }

    /** Its name in the API and the store. */
    public String written() {
        return written;
    }

    /** Whether it holds several values at a time. */
    public boolean list() {
        return list;
    }

    /** The field of that name, empty where there is none. */
    public static Optional<Field> find(String name) {
        return Arrays.stream(values()).filter(each -> each.written.equals(name)).findFirst();
    }
}
