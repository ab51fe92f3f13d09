package org.moisson.curation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Dates;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;

/** A sheet taken apart into its fields, all values of one shape, and put together again. */
public record SheetFields(Map<Field, List<Tag<FieldValue>>> values) {

    public SheetFields {
        values = Map.copyOf(values);
    }

    /** The fields of a sheet; those without a value are empty lists. */
    public static SheetFields of(Sheet sheet) {
        Map<Field, List<Tag<FieldValue>>> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, opened(field, sheet));
        }
        return new SheetFields(all);
    }

    private static List<Tag<FieldValue>> opened(Field field, Sheet sheet) {
        return switch (field) {
            case TITLE -> opened(sheet.title(), FieldValue.Text::new);
            case TYPE -> opened(sheet.type(), FieldValue.Text::new);
            case SCOPE -> opened(sheet.scope(), FieldValue.Text::new);
            case ORGANISATION -> opened(sheet.organisation(), FieldValue.Text::new);
            case DATES -> opened(sheet.dates(), FieldValue.Dated::new);
            case PLACES -> opened(sheet.places(), FieldValue.Located::new);
            case THEMES -> opened(sheet.themes(), FieldValue.About::new);
            case POPULATIONS -> opened(sheet.populations(), FieldValue.Concerned::new);
            case SETTINGS -> opened(sheet.settings(), FieldValue.Text::new);
            case OTTAWA -> opened(sheet.ottawa(), FieldValue.Bearing::new);
            case PARTNERS -> opened(sheet.partners(), FieldValue.Text::new);
            case OBJECTIVES -> opened(sheet.objectives(), FieldValue.Text::new);
            case SUMMARY -> opened(sheet.summary(), FieldValue.Text::new);
            case AUTHORS -> opened(sheet.authors(), FieldValue.Text::new);
            case PUBLISHER -> opened(sheet.publisher(), FieldValue.Text::new);
            case SOURCE_URL -> opened(sheet.sourceUrl(), FieldValue.Text::new);
            case LICENCE -> opened(sheet.licence(), FieldValue.Text::new);
            case CONTACTS -> opened(sheet.contacts(), FieldValue.Text::new);
        };
    }

    private static <T> List<Tag<FieldValue>> opened(@Nullable Tag<T> tag, Function<T, FieldValue> value) {
        return tag == null ? List.of() : opened(List.of(tag), value);
    }

    private static <T> List<Tag<FieldValue>> opened(List<Tag<T>> tags, Function<T, FieldValue> value) {
        return tags.stream().map(tag -> with(tag, value.apply(tag.value()))).toList();
    }

    /** The same tag on another value. */
    static <T, R> Tag<R> with(Tag<T> tag, R value) {
        return new Tag<>(value, tag.origin(), tag.confidence(), tag.status(), tag.evidence());
    }

    /** The values of a field. */
    public List<Tag<FieldValue>> of(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The sheet that these fields make. */
    Sheet sheet() {
        return new Sheet(
                text(Field.TITLE),
                text(Field.TYPE),
                text(Field.SCOPE),
                text(Field.ORGANISATION),
                dates(),
                list(Field.PLACES, value -> ((FieldValue.Located) value).place()),
                list(Field.THEMES, value -> ((FieldValue.About) value).theme()),
                list(Field.POPULATIONS, value -> ((FieldValue.Concerned) value).population()),
                texts(Field.SETTINGS),
                list(Field.OTTAWA, value -> ((FieldValue.Bearing) value).ottawa()),
                texts(Field.PARTNERS),
                texts(Field.OBJECTIVES),
                text(Field.SUMMARY),
                texts(Field.AUTHORS),
                text(Field.PUBLISHER),
                text(Field.SOURCE_URL),
                text(Field.LICENCE),
                texts(Field.CONTACTS));
    }

    private <T> List<Tag<T>> list(Field field, Function<FieldValue, T> value) {
        return of(field).stream()
                .map(tag -> with(tag, value.apply(tag.value())))
                .toList();
    }

    private List<Tag<String>> texts(Field field) {
        return list(field, value -> ((FieldValue.Text) value).text());
    }

    private @Nullable Tag<String> text(Field field) {
        return texts(field).stream().findFirst().orElse(null);
    }

    private @Nullable Tag<Dates> dates() {
        return this.<Dates>list(Field.DATES, value -> ((FieldValue.Dated) value).dates()).stream()
                .findFirst()
                .orElse(null);
    }
}
