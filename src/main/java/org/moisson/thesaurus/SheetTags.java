package org.moisson.thesaurus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.Origin;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;

/** The concepts that a sheet bears, with what speaks for each. */
final class SheetTags {

    /** A concept of a scheme. */
    record TagKey(Scheme scheme, String concept) {}

    /** What is said of it, and whether a human said so. */
    record Said(List<Evidence> evidence, boolean human, boolean rejected) {}

    private final Map<TagKey, Said> said = new LinkedHashMap<>();

    private SheetTags() {}

    static Map<TagKey, Said> of(Sheet sheet) {
        SheetTags tags = new SheetTags();
        tags.add(Scheme.THEME, sheet.themes(), each -> each.id());
        tags.add(Scheme.POPULATION, sheet.populations(), each -> each.id());
        tags.add(Scheme.SETTING, sheet.settings(), each -> each);
        tags.add(Scheme.OTTAWA, sheet.ottawa(), each -> each.axis());
        tags.add(Scheme.TYPE, one(sheet.type()), each -> each);
        tags.add(Scheme.SCOPE, one(sheet.scope()), each -> each);
        return tags.said;
    }

    private static <T> List<Tag<T>> one(@Nullable Tag<T> tag) {
        return tag == null ? List.of() : List.of(tag);
    }

    private <T> void add(Scheme scheme, List<Tag<T>> tags, Function<T, String> concept) {
        for (Tag<T> each : tags) {
            boolean human = each.origin() == Origin.HUMAN || each.status() != Status.PROPOSED;
            said.put(
                    new TagKey(scheme, concept.apply(each.value())), new Said(each.evidence(), human, each.rejected()));
        }
    }
}
