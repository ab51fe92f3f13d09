package org.moisson.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.FieldEdit;
import org.moisson.curation.FindingEdit;
import org.moisson.curation.WrittenValue;
import org.moisson.language.Folding;
import org.moisson.report.Dates;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Population;
import org.moisson.report.Sense;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The forms in which a value or a finding is put right: what they show, and what is meant by what was typed. */
@Component
final class ReviewForms {

    private static final Pattern CODE = Pattern.compile(".*\\b((?:reg|dep|com|epci)-[0-9AB]{2,9}|nat)\\)?$");

    private static final int MOST_PLACES = 15;

    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;
    private final Glossary glossary;

    ReviewForms(Vocabularies vocabularies, Gazetteer gazetteer, Glossary glossary) {
        this.glossary = glossary;
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    /** Of a field: "concept", "place", "dates", "long" or "text". */
    static String shape(Field field) {
        return switch (field.content()) {
            case CONCEPT, THEME, POPULATION, AXIS -> "concept";
            case PLACE -> "place";
            case DATES -> "dates";
            case WORDS -> field == Field.OBJECTIVES || field == Field.SUMMARY ? "long" : "text";
        };
    }

    /** The labels that a field may hold, in the order of its vocabulary; none where it has no vocabulary. */
    List<String> choices(Field field) {
        return Scheme.of(field).map(this::labels).orElse(List.of());
    }

    /** The labels of the factors. */
    List<String> factors() {
        return labels(Scheme.FACTOR);
    }

    private List<String> labels(Scheme scheme) {
        return vocabularies.concepts(scheme).stream()
                .map(each -> glossary.label(each.label()))
                .toList();
    }

    /** What the form of a value shows before anything is typed; "text" is what names the value. */
    Map<String, String> filled(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Text it -> Map.of("text", label(field, it.text()));
            case FieldValue.Dated it -> filled(it.dates());
            case FieldValue.Located it ->
                Map.of(
                        "text",
                        it.place().label() + " (" + it.place().code() + ")",
                        "role",
                        it.place().role().slug());
            case FieldValue.About it ->
                Map.of(
                        "text",
                        label(field, it.theme().id()),
                        "rank",
                        it.theme().rank().slug());
            case FieldValue.Concerned it -> filled(field, it.population());
            case FieldValue.Bearing it ->
                Map.of(
                        "text",
                        label(field, it.ottawa().axis()),
                        "axisStatus",
                        it.ottawa().axisStatus().slug());
        };
    }

    private Map<String, String> filled(Field field, Population population) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("text", label(field, population.id()));
        filled.put("role", population.role().slug());
        put(filled, "ageMin", population.ageMin());
        put(filled, "ageMax", population.ageMax());
        return filled;
    }

    private static Map<String, String> filled(Dates dates) {
        Map<String, String> filled = new LinkedHashMap<>();
        put(filled, "start", dates.start());
        put(filled, "end", dates.end());
        put(filled, "published", dates.published());
        put(filled, "capitalised", dates.capitalised());
        put(filled, "event", dates.event());
        return filled;
    }

    private static void put(Map<String, String> filled, String name, @Nullable Object value) {
        if (value != null) {
            filled.put(name, value.toString());
        }
    }

    private String label(Field field, String text) {
        return Scheme.of(field)
                .map(each -> glossary.label(vocabularies.label(each, text)))
                .orElse(text);
    }

    /** What the form of a finding shows; "factor1" and "factor2" are labels. */
    Map<String, String> filled(Sense sense) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("kind", sense.kind().slug());
        filled.put("polarity", sense.polarity().slug());
        filled.put("modality", sense.modality().slug());
        for (int i = 0; i < sense.factors().size(); i++) {
            filled.put(
                    "factor" + (i + 1),
                    glossary.label(
                            vocabularies.label(Scheme.FACTOR, sense.factors().get(i))));
        }
        return filled;
    }

    /** The value that was typed in the place of the one at hand. */
    FieldEdit edit(Field field, WrittenValue replaced, MultiValueMap<String, String> form) {
        Map<String, String> parts = new LinkedHashMap<>();
        Stream.of("role", "rank", "ageMin", "ageMax", "axisStatus", "start", "end", "published", "capitalised", "event")
                .forEach(name -> Optional.ofNullable(form.getFirst(name))
                        .filter(each -> !each.isBlank())
                        .ifPresent(each -> parts.put(name, each)));
        if (field != Field.DATES) {
            parts.put("", meant(field, typed(form, "text")));
        }
        WrittenValue value = new WrittenValue(parts);
        return field.list() ? FieldEdit.replacing(replaced, value) : FieldEdit.value(value);
    }

    private String meant(Field field, String typed) {
        return switch (shape(field)) {
            case "concept" -> Scheme.of(field).map(each -> concept(each, typed)).orElse(typed);
            case "place" -> place(typed);
            default -> typed;
        };
    }

    private static String typed(MultiValueMap<String, String> form, String name) {
        String typed = form.getFirst(name);
        return typed == null ? "" : typed.strip();
    }

    /** The one concept of that id or name, else what was typed. */
    private String concept(Scheme scheme, String typed) {
        String folded = Folding.fold(typed);
        List<String> named = vocabularies.concepts(scheme).stream()
                .filter(each -> each.id().equals(typed)
                        || Folding.fold(each.label()).equals(folded)
                        || Folding.fold(glossary.label(each.label())).equals(folded))
                .map(Concept::id)
                .toList();
        List<String> alike = named.isEmpty()
                ? vocabularies.concepts(scheme).stream()
                        .filter(each -> Stream.concat(each.alternatives().stream(), each.abbreviations().stream())
                                .anyMatch(name -> Folding.fold(name).equals(folded)))
                        .map(Concept::id)
                        .toList()
                : named;
        return alike.size() == 1 ? alike.getFirst() : typed;
    }

    /** The code in what was typed, or that of the one place of that name. */
    private String place(String typed) {
        Matcher code = CODE.matcher(typed);
        if (code.matches()) {
            return code.group(1);
        }
        List<Territory> named = gazetteer.named(typed);
        return named.size() == 1 ? named.getFirst().code() : typed;
    }

    /** Places that begin so, with their codes, as a form takes them. */
    List<String> places(String typed) {
        return gazetteer.completing(typed, MOST_PLACES).stream()
                .map(each -> each.label() + department(each) + " (" + each.code() + ")")
                .toList();
    }

    private String department(Territory territory) {
        String code = territory.department();
        return code == null || code.equals(territory.code())
                ? ""
                : ", " + gazetteer.find(code).map(Territory::label).orElse(code);
    }

    /** What was said of a finding in its form. */
    FindingEdit edit(MultiValueMap<String, String> form) {
        List<String> factors = new ArrayList<>();
        for (String name : List.of("factor1", "factor2")) {
            String typed = typed(form, name);
            if (!typed.isEmpty()) {
                factors.add(concept(Scheme.FACTOR, typed));
            }
        }
        return new FindingEdit(
                null,
                chosen(form, "kind"),
                chosen(form, "polarity"),
                factors,
                chosen(form, "modality"),
                chosen(form, "passage"));
    }

    private static @Nullable String chosen(MultiValueMap<String, String> form, String name) {
        String value = typed(form, name);
        return value.isEmpty() ? null : value;
    }
}
