package org.moisson.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moisson.vocabulary.ChangeRefused.Why;

/** Changes lie over the shipped vocabularies, are seen whole or not at all, and can be taken back. */
class EditingTest {

    private final MemoryLog log = new MemoryLog();
    private final LivingVocabularies living = living();

    private LivingVocabularies living() {
        return new LivingVocabularies(new VocabularySettings(null), log);
    }

    private ChangeLog.Entry make(Change change) {
        return living.make(change, "Camille", living.version());
    }

    private static Change.AddLabel label(String text) {
        return new Change.AddLabel(Scheme.THEME, "nutrition", LabelKind.ALTERNATIVE, text);
    }

    private void refused(Change change, Why why) {
        String version = living.version();
        assertThatThrownBy(() -> make(change))
                .isInstanceOfSatisfying(
                        ChangeRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
        assertThat(living.version()).isEqualTo(version);
    }

    @Test
    void a_label_is_there_after_it_was_made_and_not_after_it_was_only_tried() {
        String shipped = living.version();
        Vocabularies tried = living.with(label("  panier\tpaysan "));
        assertThat(tried.find(Scheme.THEME, "nutrition").orElseThrow().alternatives())
                .contains("panier paysan");
        assertThat(living.find(Scheme.THEME, "nutrition").orElseThrow().alternatives())
                .doesNotContain("panier paysan");
        assertThat(living.version()).isEqualTo(shipped);

        Vocabularies before = living.now();
        assertThat(make(label("panier paysan")).number()).isEqualTo(1);
        Concept nutrition = living.find(Scheme.THEME, "nutrition").orElseThrow();
        assertThat(nutrition.alternatives().getFirst()).isEqualTo("panier paysan");
        assertThat(nutrition.synonyms()).containsExactly("panier paysan");
        assertThat(living.version()).isEqualTo(shipped + "+1");
        assertThat(living.shippedVersion()).isEqualTo(shipped);
        assertThat(before.find(Scheme.THEME, "nutrition").orElseThrow().synonyms())
                .isEmpty();
    }

    @Test
    void what_was_made_is_there_after_a_start_and_every_earlier_state_can_be_asked_for() {
        make(label("panier paysan"));
        make(new Change.Define(Scheme.THEME, "nutrition", "Bien manger."));
        LivingVocabularies again = living();
        assertThat(again.version()).isEqualTo(living.version());
        assertThat(again.find(Scheme.THEME, "nutrition").orElseThrow().definition())
                .isEqualTo("Bien manger.");

        String shipped = living.shippedVersion();
        assertThat(living.at(shipped).orElseThrow().version()).isEqualTo(shipped);
        Concept first = living.at(shipped + "+1")
                .orElseThrow()
                .find(Scheme.THEME, "nutrition")
                .orElseThrow();
        assertThat(first.synonyms()).containsExactly("panier paysan");
        assertThat(first.definition()).isNotEqualTo("Bien manger.");
        assertThat(living.at(shipped + "+3")).isEmpty();
        assertThat(living.at("0123456789ab")).isEmpty();
        assertThat(living.at("hier+x")).isEmpty();
    }

    @Test
    void a_change_that_another_instance_made_is_taken_over() {
        LivingVocabularies other = living();
        other.make(label("panier paysan"), "Dominique", other.version());
        assertThat(living.find(Scheme.THEME, "nutrition").orElseThrow().synonyms())
                .isEmpty();
        assertThat(living.refresh()).isTrue();
        assertThat(living.refresh()).isFalse();
        assertThat(living.find(Scheme.THEME, "nutrition").orElseThrow().synonyms())
                .containsExactly("panier paysan");
    }

    @Test
    void a_change_looked_at_in_other_vocabularies_is_refused() {
        String seen = living.version();
        make(label("panier paysan"));
        assertThatThrownBy(() -> living.make(label("caddie vert"), "Dominique", seen))
                .isInstanceOfSatisfying(
                        ChangeRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.CHANGED_MEANWHILE));
        assertThat(living.history()).hasSize(1);
    }

    @Test
    void a_concept_grows_below_another_and_goes_out_of_use() {
        make(new Change.AddConcept(Scheme.THEME, "jardins", "Jardins partagés", "Jardiner ensemble.", "nutrition"));
        make(new Change.AddLabel(Scheme.THEME, "jardins", LabelKind.CUE, "semis"));
        assertThat(living.concepts(Scheme.THEME)).last().satisfies(jardins -> {
            assertThat(jardins.broader()).isEqualTo("nutrition");
            assertThat(jardins.cues()).containsExactly("semis");
            assertThat(jardins.group())
                    .isEqualTo(
                            living.find(Scheme.THEME, "nutrition").orElseThrow().group());
        });
        refused(new Change.Deprecate(Scheme.THEME, "nutrition"), Why.HAS_NARROWER);

        make(new Change.Deprecate(Scheme.THEME, "jardins"));
        assertThat(living.concepts(Scheme.THEME)).noneMatch(each -> each.id().equals("jardins"));
        assertThat(living.label(Scheme.THEME, "jardins")).isEqualTo("Jardins partagés");
        assertThat(living.deprecated(Scheme.THEME, "jardins")).isTrue();
        refused(new Change.AddLabel(Scheme.THEME, "jardins", LabelKind.CUE, "bêche"), Why.DEPRECATED);
    }

    @Test
    void a_change_is_taken_back_unless_another_rests_on_it() {
        make(new Change.AddConcept(Scheme.THEME, "jardins", "Jardins partagés", "Jardiner ensemble.", null));
        make(new Change.AddLabel(Scheme.THEME, "jardins", LabelKind.CUE, "semis"));
        refused(new Change.Undo(Scheme.THEME, "", 1), Why.NEEDED);

        make(new Change.Undo(Scheme.THEME, "", 2));
        ChangeLog.Entry last = make(new Change.Undo(Scheme.THEME, "", 1));
        assertThat(last.change()).isEqualTo(new Change.Undo(Scheme.THEME, "jardins", 1));
        assertThat(living.find(Scheme.THEME, "jardins")).isEmpty();
        assertThat(living.undone()).containsExactly(1L, 2L);
        refused(new Change.Undo(Scheme.THEME, "", 1), Why.UNDONE_ALREADY);
        refused(new Change.Undo(Scheme.THEME, "", 3), Why.UNKNOWN_CHANGE);
        refused(new Change.Undo(Scheme.THEME, "", 9), Why.UNKNOWN_CHANGE);
        assertThat(living.history()).extracting(ChangeLog.Entry::by).containsOnly("Camille");
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_reason() {
        refused(label("Nutrition et alimentation"), Why.LABEL_KNOWN);
        refused(label("PNNS"), Why.LABEL_KNOWN);
        refused(label("2 + 2"), Why.NO_WORD);
        refused(new Change.AddLabel(Scheme.THEME, "couture", LabelKind.CUE, "ourlet"), Why.UNKNOWN_CONCEPT);
        refused(new Change.RemoveLabel(Scheme.THEME, "nutrition", LabelKind.HIDDEN, "jamais dit"), Why.LABEL_UNKNOWN);
        refused(new Change.AddConcept(Scheme.THEME, "nutrition", "Autre", "Autre.", null), Why.CONCEPT_KNOWN);
        refused(new Change.AddConcept(Scheme.THEME, "taba", "tabac", "Autre.", null), Why.CONCEPT_KNOWN);
        refused(new Change.AddConcept(Scheme.THEME, "Été", "Été", "Saison.", null), Why.BAD_ID);
        refused(new Change.AddConcept(Scheme.OTTAWA, "sixieme", "Sixième", "Axe.", null), Why.FIXED_SCHEME);
        refused(new Change.Deprecate(Scheme.FACTOR, "aller-vers"), Why.FIXED_SCHEME);
        assertThatThrownBy(() -> label(" \t")).isInstanceOf(ChangeRefused.class);
        assertThatThrownBy(() -> label("mot ".repeat(300))).isInstanceOf(ChangeRefused.class);
    }

    @Test
    void every_change_is_the_same_after_it_was_flat_text() {
        List<Change> changes = List.of(
                label("panier paysan"),
                new Change.RemoveLabel(Scheme.SETTING, "festif", LabelKind.CUE, "bal"),
                new Change.Define(Scheme.FACTOR, "aller-vers", "Sortir."),
                new Change.AddConcept(Scheme.THEME, "jardins", "Jardins", "Jardiner.", "nutrition"),
                new Change.Deprecate(Scheme.THEME, "tabac"),
                new Change.Undo(Scheme.THEME, "tabac", 4));
        changes.forEach(each ->
                assertThat(ChangeFields.of(each).toChange(each.scheme())).isEqualTo(each));
        assertThatThrownBy(() -> new ChangeFields("rename", "x", null, null, null, null, null).toChange(Scheme.THEME))
                .isInstanceOf(ChangeRefused.class);
        assertThatThrownBy(() ->
                        new ChangeFields("add-label", "x", "nickname", "y", null, null, null).toChange(Scheme.THEME))
                .isInstanceOf(ChangeRefused.class);
    }

    @Test
    void the_turtle_holds_what_was_changed_and_reads_back_as_what_is_in_force() {
        String shipped = living.turtle(Scheme.THEME);
        make(new Change.RemoveLabel(Scheme.THEME, "nutrition", LabelKind.ALTERNATIVE, "obésité"));
        make(label("panier paysan"));
        make(new Change.AddConcept(Scheme.THEME, "jardins", "Jardins partagés", "Jardiner ensemble.", "nutrition"));
        make(new Change.Deprecate(Scheme.THEME, "tabac"));
        String turtle = living.turtle(Scheme.THEME);

        assertThat(turtle).contains("owl:deprecated true").contains("closeMatch");
        ConceptReader reader = new ConceptReader();
        List<Concept> read = reader.concepts(Scheme.THEME, TurtleFile.parse("theme.ttl", turtle));
        reader.refuseFaults();
        assertThat(read).hasSize(living.concepts(Scheme.THEME).size() + 1);
        Concept nutrition = read.stream()
                .filter(each -> each.id().equals("nutrition"))
                .findFirst()
                .orElseThrow();
        assertThat(nutrition.alternatives()).contains("panier paysan").doesNotContain("obésité");
        assertThat(nutrition.cues())
                .isEqualTo(living.find(Scheme.THEME, "nutrition").orElseThrow().cues());
        assertThat(living.turtle(Scheme.SETTING))
                .isEqualTo(living.at(living.shippedVersion()).orElseThrow().turtle(Scheme.SETTING));
        assertThat(shipped).isNotEqualTo(turtle);
    }

    @Test
    void what_is_derived_is_made_once_for_each_state() {
        Derived<Object> derived = new Derived<>(living, now -> new Object());
        Object first = derived.get();
        assertThat(derived.get()).isSameAs(first);
        make(label("panier paysan"));
        assertThat(derived.get()).isNotSameAs(first).isSameAs(derived.get());
    }
}
