package org.moisson.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identity of a report: what it is, about what, for whom, where and when, each value with its evidence. */
public record Sheet(
        @Nullable Tag<String> title,
        @Nullable Tag<String> type,
        @Nullable Tag<String> scope,
        @Nullable Tag<String> organisation,
        @Nullable Tag<Dates> dates,
        List<Tag<Place>> places,
        List<Tag<Theme>> themes,
        List<Tag<Population>> populations,
        List<Tag<String>> settings,
        List<Tag<Ottawa>> ottawa,
        List<Tag<String>> partners,
        List<Tag<String>> objectives,
        @Nullable Tag<String> summary,
        List<Tag<String>> authors,
        @Nullable Tag<String> publisher,
        @Nullable Tag<String> sourceUrl,
        @Nullable Tag<String> licence,
        List<Tag<String>> contacts) {

    public Sheet {
        places = List.copyOf(places);
        themes = List.copyOf(themes);
        populations = List.copyOf(populations);
        settings = List.copyOf(settings);
        ottawa = List.copyOf(ottawa);
        partners = List.copyOf(partners);
        objectives = List.copyOf(objectives);
        authors = List.copyOf(authors);
        contacts = List.copyOf(contacts);
    }

    /** The scope's slug, "experience" where none was found. */
    public String scopeId() {
        return scope == null || scope.rejected() ? "experience" : scope.value();
    }

    /** The title, or the text given where none was found. */
    public String titleOr(String otherwise) {
        return title == null || title.rejected() ? otherwise : title.value();
    }

    /** The organisation's name, empty where none was found. */
    public String organisationOrNone() {
        return organisation == null || organisation.rejected() ? "" : organisation.value();
    }

    /** The dates, all unknown where none were found. */
    public Dates datesOrUnknown() {
        return dates == null || dates.rejected() ? Dates.UNKNOWN : dates.value();
    }

    /** The same without the contact details. */
    public Sheet withoutContacts() {
        return new Sheet(
                title,
                type,
                scope,
                organisation,
                dates,
                places,
                themes,
                populations,
                settings,
                ottawa,
                partners,
                objectives,
                summary,
                authors,
                publisher,
                sourceUrl,
                licence,
                List.of());
    }
}
