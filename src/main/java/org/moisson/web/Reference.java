package org.moisson.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Dates;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** What a bibliography says of a report; empty where the sheet says nothing. */
record Reference(
        String id,
        String title,
        List<String> authors,
        String publisher,
        String date,
        String url,
        List<String> places,
        List<String> keywords,
        String summary) {

    static Reference of(Report report, Vocabularies vocabularies) {
        Sheet sheet = report.sheet();
        return new Reference(
                report.id().value(),
                report.title(),
                values(sheet.authors()),
                firstOf(sheet.publisher(), sheet.organisation()),
                published(sheet.datesOrUnknown()),
                firstOf(sheet.sourceUrl()),
                sheet.places().stream()
                        .filter(tag -> !tag.rejected())
                        .map(tag -> tag.value().label())
                        .distinct()
                        .toList(),
                keywords(sheet, vocabularies),
                firstOf(sheet.summary()));
    }

    /** The year of publication, or the best guess at it: the last year that the sheet knows. */
    private static String published(Dates dates) {
        return Stream.of(dates.published(), dates.capitalised(), dates.event(), dates.end(), dates.start())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    String year() {
        return date.length() >= 4 ? date.substring(0, 4) : "";
    }

    private static List<String> keywords(Sheet sheet, Vocabularies vocabularies) {
        Stream<String> themes = sheet.themes().stream()
                .filter(tag -> !tag.rejected())
                .map(tag -> vocabularies.label(Scheme.THEME, tag.value().id()));
        Stream<String> populations = sheet.populations().stream()
                .filter(tag -> !tag.rejected())
                .map(tag -> vocabularies.label(Scheme.POPULATION, tag.value().id()));
        return Stream.concat(themes, populations).distinct().toList();
    }

    private static List<String> values(List<Tag<String>> tags) {
        return tags.stream().filter(tag -> !tag.rejected()).map(Tag::value).toList();
    }

    @SafeVarargs
    private static String firstOf(@Nullable Tag<String>... tags) {
        for (Tag<String> tag : tags) {
            if (tag != null && !tag.rejected()) {
                return tag.value();
            }
        }
        return "";
    }
}
