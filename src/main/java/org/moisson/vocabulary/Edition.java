package org.moisson.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.moisson.vocabulary.ChangeRefused.Why;

/** The vocabularies while changes are laid over them, one after the other. */
final class Edition {

    private static final Set<Scheme> GROWING = Set.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING);

    private final Map<Scheme, Map<String, Concept>> concepts = new EnumMap<>(Scheme.class);
    private final Set<String> deprecated = new LinkedHashSet<>();

    Edition(Vocabularies shipped) {
        for (Scheme scheme : Scheme.values()) {
            Map<String, Concept> byId = new LinkedHashMap<>();
            shipped.concepts(scheme).forEach(each -> byId.put(each.id(), each));
            concepts.put(scheme, byId);
        }
    }

    /** Every concept by its id, those out of use too. */
    Map<String, Concept> concepts(Scheme scheme) {
        return concepts.getOrDefault(scheme, Map.of());
    }

    boolean deprecated(Scheme scheme, String id) {
        return deprecated.contains(key(scheme, id));
    }

    /** Lays one change over what is there; throws {@link ChangeRefused} and leaves everything as it was. */
    void apply(Change change) {
        switch (change) {
            case Change.AddLabel add -> edit(add, concept -> with(concept, add));
            case Change.RemoveLabel remove -> edit(remove, concept -> without(concept, remove));
            case Change.Define define -> edit(define, concept -> defined(concept, define.definition()));
            case Change.AddConcept add -> add(add);
            case Change.Deprecate deprecate -> deprecate(deprecate);
            case Change.Undo undo -> throw new IllegalStateException("left out before: " + undo);
        }
    }

    private void edit(Change change, UnaryOperator<Concept> edit) {
        Concept concept = used(change.scheme(), change.concept());
        concepts(change.scheme()).put(concept.id(), edit.apply(concept));
    }

    private Concept used(Scheme scheme, String id) {
        Concept concept = concepts(scheme).get(id);
        if (concept == null) {
            throw new ChangeRefused(Why.UNKNOWN_CONCEPT, id);
        }
        if (deprecated(scheme, id)) {
            throw new ChangeRefused(Why.DEPRECATED, concept.label());
        }
        return concept;
    }

    private void add(Change.AddConcept add) {
        if (!GROWING.contains(add.scheme())) {
            throw new ChangeRefused(Why.FIXED_SCHEME, add.scheme().slug());
        }
        if (!add.concept().matches("[a-z0-9]+(-[a-z0-9]+)*") || add.concept().length() > 60) {
            throw new ChangeRefused(Why.BAD_ID, add.concept());
        }
        Map<String, Concept> byId = concepts(add.scheme());
        boolean named = byId.values().stream().anyMatch(each -> same(each.label(), add.label()));
        if (byId.containsKey(add.concept()) || named) {
            throw new ChangeRefused(Why.CONCEPT_KNOWN, named ? add.label() : add.concept());
        }
        String group =
                add.broader() == null ? "" : used(add.scheme(), add.broader()).group();
        byId.put(add.concept(), fresh(add, group));
    }

    private static Concept fresh(Change.AddConcept add, String group) {
        List<String> none = List.of();
        return new Concept(
                add.scheme(),
                add.concept(),
                add.label(),
                "",
                none,
                none,
                none,
                none,
                none,
                add.definition(),
                add.broader(),
                group,
                null,
                null,
                none);
    }

    private void deprecate(Change.Deprecate deprecate) {
        if (!GROWING.contains(deprecate.scheme())) {
            throw new ChangeRefused(Why.FIXED_SCHEME, deprecate.scheme().slug());
        }
        Concept concept = used(deprecate.scheme(), deprecate.concept());
        concepts(deprecate.scheme()).values().stream()
                .filter(each -> concept.id().equals(each.broader()) && !deprecated(each.scheme(), each.id()))
                .findFirst()
                .ifPresent(each -> {
                    throw new ChangeRefused(Why.HAS_NARROWER, each.label());
                });
        deprecated.add(key(deprecate.scheme(), concept.id()));
    }

    private static Concept with(Concept concept, Change.AddLabel add) {
        if (add.text().chars().noneMatch(Character::isLetter)) {
            throw new ChangeRefused(Why.NO_WORD, add.text());
        }
        Stream<String> known =
                add.kind() == LabelKind.CUE ? Stream.concat(concept.cues().stream(), names(concept)) : names(concept);
        if (known.anyMatch(each -> same(each, add.text()))) {
            throw new ChangeRefused(Why.LABEL_KNOWN, add.text());
        }
        List<String> more = new ArrayList<>(List.of(add.text()));
        more.addAll(labels(concept, add.kind()));
        List<String> synonyms = new ArrayList<>(concept.synonyms());
        if (add.kind() == LabelKind.ALTERNATIVE) {
            synonyms.addFirst(add.text());
        }
        return labelled(concept, add.kind(), more, synonyms);
    }

    private static Concept without(Concept concept, Change.RemoveLabel remove) {
        List<String> fewer = new ArrayList<>(labels(concept, remove.kind()));
        if (!fewer.remove(remove.text())) {
            throw new ChangeRefused(Why.LABEL_UNKNOWN, remove.text());
        }
        List<String> synonyms = new ArrayList<>(concept.synonyms());
        synonyms.removeIf(each -> !fewer.contains(each) && remove.kind() == LabelKind.ALTERNATIVE);
        return labelled(concept, remove.kind(), fewer, synonyms);
    }

    /** The labels of that kind. */
    static List<String> labels(Concept concept, LabelKind kind) {
        return switch (kind) {
            case ALTERNATIVE -> concept.alternatives();
            case HIDDEN -> concept.hidden();
            case CUE -> concept.cues();
        };
    }

    private static Stream<String> names(Concept concept) {
        return Stream.of(List.of(concept.label()), concept.alternatives(), concept.abbreviations(), concept.hidden())
                .flatMap(List::stream);
    }

    private static boolean same(String one, String other) {
        return FoldedName.of(one).equals(FoldedName.of(other));
    }

    private static Concept labelled(Concept c, LabelKind kind, List<String> labels, List<String> synonyms) {
        return new Concept(
                c.scheme(),
                c.id(),
                c.label(),
                c.english(),
                kind == LabelKind.ALTERNATIVE ? labels : c.alternatives(),
                c.abbreviations(),
                kind == LabelKind.HIDDEN ? labels : c.hidden(),
                kind == LabelKind.CUE ? labels : c.cues(),
                c.falseFriends(),
                c.definition(),
                c.broader(),
                c.group(),
                c.ageMin(),
                c.ageMax(),
                synonyms);
    }

    private static Concept defined(Concept c, String definition) {
        if (definition.equals(c.definition())) {
            throw new ChangeRefused(Why.SAME_DEFINITION, c.label());
        }
        return new Concept(
                c.scheme(),
                c.id(),
                c.label(),
                c.english(),
                c.alternatives(),
                c.abbreviations(),
                c.hidden(),
                c.cues(),
                c.falseFriends(),
                definition,
                c.broader(),
                c.group(),
                c.ageMin(),
                c.ageMax(),
                c.synonyms());
    }

    private static String key(Scheme scheme, String id) {
        return scheme.slug() + ":" + id;
    }

    /** What of these entries holds: without those taken back and those that took them back. */
    static List<ChangeLog.Entry> holding(List<ChangeLog.Entry> entries) {
        Set<Long> undone = undone(entries);
        return entries.stream()
                .filter(each -> !(each.change() instanceof Change.Undo) && !undone.contains(each.number()))
                .toList();
    }

    /** The numbers of those that others take back. */
    static Set<Long> undone(List<ChangeLog.Entry> entries) {
        Set<Long> undone = new HashSet<>();
        for (ChangeLog.Entry each : entries) {
            if (each.change() instanceof Change.Undo undo) {
                undone.add(undo.number());
            }
        }
        return undone;
    }
}
