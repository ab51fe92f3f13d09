package org.moisson.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.query.Tags;
import org.moisson.report.Finding;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** What reports and passages bear: the raw values on which filters are tested, with broader themes and holding territories. */
@Component
public final class Tagging {

    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;

    public Tagging(Vocabularies vocabularies, Gazetteer gazetteer) {
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    /** The tags of a report; its factors and kinds are those of all its findings. */
    public Tags of(Report report) {
        return of(report, findings(report).toList());
    }

    /** The tags of a passage of that report: the report's, with the factors and the kind of its own finding. */
    public Tags of(Report report, @Nullable Finding finding) {
        return of(report, finding == null ? List.of() : List.of(finding));
    }

    /** The findings that no human rejected. */
    static Stream<Finding> findings(Report report) {
        return report.findings().stream().filter(each -> each.status() != Status.REJECTED);
    }

    /** The values that no human rejected. */
    static <T> Stream<T> values(List<Tag<T>> tags) {
        return tags.stream().filter(each -> !each.rejected()).map(Tag::value);
    }

    private Tags of(Report report, List<Finding> findings) {
        Sheet sheet = report.sheet();
        Years years = Years.of(sheet.datesOrUnknown());
        return new Tags(
                report.id().value(),
                values(sheet.themes()).flatMap(theme -> broader(theme.id())).collect(Collectors.toSet()),
                values(sheet.populations()).map(each -> each.id()).collect(Collectors.toSet()),
                values(sheet.settings()).collect(Collectors.toSet()),
                together(values(sheet.ottawa()).map(Tagging::raw)),
                findings.stream().flatMap(each -> each.factors().stream()).collect(Collectors.toSet()),
                single(sheet.type()),
                Set.of(sheet.scopeId()),
                together(values(sheet.places()).flatMap(this::holding)),
                findings.stream().map(each -> each.kind().slug()).collect(Collectors.toSet()),
                confirmed(sheet, findings),
                years.first(),
                years.last());
    }

    private Set<String> confirmed(Sheet sheet, List<Finding> findings) {
        Set<String> found = new HashSet<>();
        add(found, Facet.THEME, sure(sheet.themes()).flatMap(each -> broader(each.id())));
        add(found, Facet.POPULATION, sure(sheet.populations()).map(each -> each.id()));
        add(found, Facet.SETTING, sure(sheet.settings()));
        add(found, Facet.OTTAWA, sure(sheet.ottawa()).map(Tagging::raw));
        add(found, Facet.PLACE, sure(sheet.places()).flatMap(this::holding));
        add(found, Facet.TYPE, sheet.type() == null ? Stream.of() : sure(List.of(sheet.type())));
        add(found, Facet.SCOPE, sheet.scope() == null ? Stream.of() : sure(List.of(sheet.scope())));
        add(found, Facet.KIND, findings.stream().map(each -> each.kind().slug()));
        add(found, Facet.FACTOR, findings.stream().map(Finding::factors).flatMap(Collection::stream));
        return found;
    }

    private static void add(Set<String> found, Facet facet, Stream<String> values) {
        values.forEach(each -> found.add(facet.slug() + ":" + each));
    }

    private static <T> Stream<T> sure(List<Tag<T>> tags) {
        return tags.stream().filter(Tagging::sure).map(Tag::value);
    }

    private static boolean sure(Tag<?> tag) {
        return switch (tag.origin()) {
            case HUMAN -> !tag.rejected();
            case STATED -> !tag.rejected();
            case INFERRED -> tag.status() == Status.CONFIRMED;
        };
    }

    private static Set<String> single(@Nullable Tag<String> tag) {
        return tag == null || tag.rejected() ? Set.of() : Set.of(tag.value());
    }

    private static String raw(Ottawa ottawa) {
        return ottawa.axisStatus().slug() + ":" + ottawa.axis();
    }

    private Stream<String> broader(String theme) {
        String above = vocabularies
                .find(Scheme.THEME, theme)
                .map(Concept::broader)
                .filter(each -> !each.equals(theme))
                .orElse("");
        return above.isEmpty() ? Stream.of(theme) : Stream.concat(Stream.of(theme), broader(above));
    }

    /**
     * The values "prefix:code", and for a code under several prefixes also "prefix+prefix:code" for each set of two or more, so
     * that counts under several prefixes can be made into a count of reports.
     */
    private static Set<String> together(Stream<String> values) {
        Map<String, Set<String>> sets = new HashMap<>();
        values.forEach(value -> {
            int colon = value.indexOf(':');
            String prefix = value.substring(0, colon);
            Set<String> known = sets.computeIfAbsent(value.substring(colon + 1), code -> new HashSet<>());
            if (!known.contains(prefix)) {
                List.copyOf(known).forEach(each -> known.add(joined(each, prefix)));
                known.add(prefix);
            }
        });
        return sets.entrySet().stream()
                .flatMap(code -> code.getValue().stream().map(each -> each + ":" + code.getKey()))
                .collect(Collectors.toSet());
    }

    private static String joined(String prefixes, String other) {
        return Stream.concat(Stream.of(prefixes.split("\\+", -1)), Stream.of(other))
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private Stream<String> holding(Place place) {
        String role = place.role().slug() + ":";
        Stream<String> above = gazetteer
                .find(place.code())
                .map(each -> gazetteer.upwards(each).stream().map(Territory::code))
                .orElse(Stream.of());
        return Stream.concat(Stream.of(place.code()), above).map(code -> role + code);
    }
}
