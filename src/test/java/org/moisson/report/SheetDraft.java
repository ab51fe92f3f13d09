package org.moisson.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes sheets for tests: nothing is known but what is said here. */
public final class SheetDraft {

    private @Nullable Tag<String> title;
    private @Nullable Tag<String> type;
    private @Nullable Tag<String> scope;
    private @Nullable Tag<Dates> dates;
    private List<Tag<Place>> places = List.of();
    private List<Tag<Theme>> themes = List.of();
    private List<Tag<Population>> populations = List.of();
    private List<Tag<String>> settings = List.of();
    private List<Tag<Ottawa>> ottawa = List.of();
    private List<Tag<String>> contacts = List.of();

    public SheetDraft title(@Nullable Tag<String> tag) {
        title = tag;
        return this;
    }

    public SheetDraft type(@Nullable Tag<String> tag) {
        type = tag;
        return this;
    }

    public SheetDraft scope(@Nullable Tag<String> tag) {
        scope = tag;
        return this;
    }

    public SheetDraft dates(@Nullable Tag<Dates> tag) {
        dates = tag;
        return this;
    }

    public SheetDraft places(List<Tag<Place>> tags) {
        places = tags;
        return this;
    }

    public SheetDraft themes(List<Tag<Theme>> tags) {
        themes = tags;
        return this;
    }

    public SheetDraft populations(List<Tag<Population>> tags) {
        populations = tags;
        return this;
    }

    public SheetDraft settings(List<Tag<String>> tags) {
        settings = tags;
        return this;
    }

    public SheetDraft ottawa(List<Tag<Ottawa>> tags) {
        ottawa = tags;
        return this;
    }

    public SheetDraft contacts(List<Tag<String>> tags) {
        contacts = tags;
        return this;
    }

    public Sheet sheet() {
        return new Sheet(
                title,
                type,
                scope,
                null,
                dates,
                places,
                themes,
                populations,
                settings,
                ottawa,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                contacts);
    }
}
