package org.moisson.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enum whose values are written in the API and the store in lower case with hyphens. */
public interface Slug {

    /** The constant's name, as enums give it. */
    String name();

    /** The written form: CITED_AS_FRAMEWORK is "cited-as-framework". */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that written form, empty where there is none. */
    static <E extends Enum<E> & Slug> Optional<E> find(Class<E> type, String slug) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.slug().equals(slug))
                .findFirst();
    }

    /** The constant of that written form; throws IllegalArgumentException where there is none. */
    static <E extends Enum<E> & Slug> E of(Class<E> type, String slug) {
        return find(type, slug)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " is " + slug));
    }
}
