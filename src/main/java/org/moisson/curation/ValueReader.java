package org.moisson.curation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.CurationRefused.Why;
import org.moisson.report.AxisStatus;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Population;
import org.moisson.report.PopulationRole;
import org.moisson.report.Slug;
import org.moisson.report.Theme;
import org.moisson.report.ThemeRank;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Makes a value of what a person wrote, held to the vocabularies, the official territories and the calendar. */
@Component
final class ValueReader {

    private static final int LONGEST = 2000;
    private static final int OLDEST = 120;

    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;

    ValueReader(Vocabularies vocabularies, Gazetteer gazetteer) {
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    /** Throws CurationRefused for what is no value of the field. */
    FieldValue read(Field field, WrittenValue written) {
        written.only(parts(field));
        return switch (field.content()) {
            case CONCEPT -> new FieldValue.Text(concept(field, written.main("id")));
            case THEME ->
                new FieldValue.About(
                        new Theme(concept(field, written.main("id")), slug(written, "rank", ThemeRank.MAIN)));
            case POPULATION -> population(written);
            case AXIS ->
                new FieldValue.Bearing(new Ottawa(
                        concept(field, written.main("axis")), slug(written, "axisStatus", AxisStatus.EXPLICIT)));
            case PLACE -> place(written);
            case DATES -> new FieldValue.Dated(WrittenDates.read(written));
            case WORDS ->
                field == Field.SOURCE_URL
                        ? address(written.main("text"))
                        : new FieldValue.Text(text(written.main("text")));
        };
    }

    private static Set<String> parts(Field field) {
        return switch (field.content()) {
            case CONCEPT -> Set.of("id");
            case THEME -> Set.of("id", "rank");
            case POPULATION -> Set.of("id", "role", "ageMin", "ageMax");
            case AXIS -> Set.of("axis", "axisStatus");
            case PLACE -> Set.of("code", "role", "label", "level");
            case DATES -> WrittenDates.PARTS;
            case WORDS -> Set.of("text");
        };
    }

    private String concept(Field field, String id) {
        return concept(Scheme.of(field).orElseThrow(), id);
    }

    private String concept(Scheme scheme, String id) {
        return vocabularies
                .find(scheme, id)
                .map(concept -> concept.id())
                .orElseThrow(() -> new CurationRefused(Why.BAD_VALUE, id));
    }

    private static <E extends Enum<E> & Slug> E slug(WrittenValue written, String part, E usual) {
        String given = written.part(part);
        Optional<E> found = given.isEmpty() ? Optional.of(usual) : Slug.find(usual.getDeclaringClass(), given);
        return found.orElseThrow(() -> new CurationRefused(Why.BAD_VALUE, given));
    }

    private FieldValue population(WrittenValue written) {
        Integer from = age(written.part("ageMin"));
        Integer to = age(written.part("ageMax"));
        if (from != null && to != null && from > to) {
            throw new CurationRefused(Why.BAD_VALUE, from + "–" + to);
        }
        return new FieldValue.Concerned(new Population(
                concept(Scheme.POPULATION, written.main("id")),
                slug(written, "role", PopulationRole.TARGET),
                from,
                to));
    }

    private static @Nullable Integer age(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,3}") || Integer.parseInt(written) > OLDEST) {
            throw new CurationRefused(Why.BAD_VALUE, written);
        }
        return Integer.valueOf(written);
    }

    private FieldValue place(WrittenValue written) {
        PlaceRole role = slug(written, "role", PlaceRole.INTERVENTION);
        String code = written.main("code");
        if (code.equals("nat")) {
            return new FieldValue.Located(new Place(code, PlaceLevel.NATIONAL, "France", role));
        }
        Territory found = gazetteer.find(code).orElseThrow(() -> new CurationRefused(Why.BAD_PLACE, code));
        return new FieldValue.Located(new Place(found.code(), found.level(), found.label(), role));
    }

    private static FieldValue address(String written) {
        String text = text(written);
        if (!text.matches("https?://[^\\s<>\"]+")) {
            throw new CurationRefused(Why.BAD_VALUE, text);
        }
        return new FieldValue.Text(text);
    }

    private static String text(String written) {
        String text = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new CurationRefused(Why.BAD_VALUE, text.length() > LONGEST ? text.substring(0, 40) + "…" : "");
        }
        return text;
    }

    /** The factors, each once, one or two of them. */
    List<String> factors(List<String> written) {
        List<String> factors = written.stream()
                .distinct()
                .map(each -> concept(Scheme.FACTOR, each))
                .toList();
        if (factors.size() > 2) {
            throw new CurationRefused(Why.BAD_FINDING, String.join(", ", factors));
        }
        return factors;
    }

    /** The values of those given that are meant: the same, or all that bear the name when nothing more is written. */
    static List<FieldValue> meant(Field field, WrittenValue written, List<FieldValue> given) {
        String name = written.main(main(field));
        return given.stream()
                .filter(each -> bears(field, each, name))
                .filter(each -> written.parts().entrySet().stream()
                        .allMatch(part -> parts(each)
                                .getOrDefault(part.getKey(), part.getValue())
                                .equals(part.getValue())))
                .toList();
    }

    private static String main(Field field) {
        return switch (field.content()) {
            case PLACE -> "code";
            case AXIS -> "axis";
            case THEME, POPULATION, CONCEPT -> "id";
            case DATES -> "start";
            case WORDS -> "text";
        };
    }

    private static boolean bears(Field field, FieldValue value, String name) {
        String key = Keys.of(field, value);
        return switch (value) {
            case FieldValue.Text it -> key.equals(Keys.coded(field) ? name : Keys.words(name)) || key.equals(name);
            case FieldValue.Dated dates -> true;
            case FieldValue.Located it -> it.place().code().equals(name) || key.equals(name);
            case FieldValue.About it -> it.theme().id().equals(name);
            case FieldValue.Concerned it -> it.population().id().equals(name) || key.equals(name);
            case FieldValue.Bearing it -> it.ottawa().axis().equals(name);
        };
    }

    /** Beside the name, what can tell two values apart. */
    private static Map<String, String> parts(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> Map.of();
            case FieldValue.Dated dates -> Map.of();
            case FieldValue.Located it -> Map.of("role", it.place().role().slug());
            case FieldValue.About theme -> Map.of();
            case FieldValue.Concerned it ->
                Map.of("role", it.population().role().slug());
            case FieldValue.Bearing ottawa -> Map.of();
        };
    }
}
