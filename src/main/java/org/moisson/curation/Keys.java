package org.moisson.curation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.language.Folding;
import org.moisson.report.Field;
import org.moisson.report.FieldContent;
import org.moisson.report.FieldValue;

/** What makes two values of a field the same, however a reader or a person wrote them. */
public final class Keys {

    private Keys() {}

    /** The key of a value within its field: a slug, a role and a code, or words folded. */
    public static String of(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Text it -> coded(field) ? it.text() : words(it.text());
            case FieldValue.Dated it ->
                Stream.of(
                                it.dates().start(),
                                it.dates().end(),
                                it.dates().published(),
                                it.dates().capitalised(),
                                it.dates().event())
                        .map(date -> Objects.requireNonNullElse(date, ""))
                        .collect(Collectors.joining("/"));
            case FieldValue.Located it ->
                it.place().role().slug() + ":" + it.place().code();
            case FieldValue.About it -> it.theme().id();
            case FieldValue.Concerned it ->
                it.population().role().slug() + ":" + it.population().id();
            case FieldValue.Bearing it -> it.ottawa().axis();
        };
    }

    /** What a decision or a doubt on a value is about. */
    public static String target(Field field, FieldValue value) {
        return field.written() + ":" + of(field, value);
    }

    /** What a decision or a doubt on a finding is about. */
    public static String target(String finding) {
        return "finding:" + finding;
    }

    /** Whether its values are slugs of a vocabulary. */
    static boolean coded(Field field) {
        return field.content() == FieldContent.CONCEPT;
    }

    /** Letters and digits only, folded; a hash of them where they are many. */
    static String words(String text) {
        String plain = plain(text);
        return plain.length() <= 60 ? plain : plain.substring(0, 40) + " " + Integer.toHexString(plain.hashCode());
    }

    /** Letters and digits only, folded, one space between words. */
    static String plain(String text) {
        return Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
