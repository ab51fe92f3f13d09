package org.moisson.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.report.FindingKind;
import org.moisson.vocabulary.BundledVocabularies;

class LineReaderTest {

    private final LineReader reader =
            new LineReader(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            « Qu’est-ce qui a marché contre l’isolement en milieu rural ? » | isolement, milieu rural
            comment réussir un jardin partagé à Rennes | jardin partagé, Rennes
            quels sont les freins à la mobilité des aidants | mobilité, aidants
            les freins à la marche | marche
            quelles mesures pour les aides à domicile | aides à domicile
            ce qui les aide à marcher la nuit | nuit
            """)
    void questions_are_left_with_their_subject(String line, String subjects) {
        assertThat(shownApart(line)).containsExactly(subjects.split(", "));
    }

    @Test
    void every_apostrophe_is_one() {
        for (String mark : List.of("'", "’", "‘", "ʼ", "´", "′")) {
            assertThat(shownApart("l" + mark + "isolement")).as(mark).containsExactly("isolement");
        }
    }

    @Test
    void a_subject_is_told_from_words_that_name_none() {
        assertThat(shown("qui finança la radeau et les équipes en 1873")).containsExactly("radeau", "équipes");
        assertThat(shown("comment les équipes préconisent-elles la radeau")).containsExactly("équipes", "radeau");
        assertThat(shown("radeau")).containsExactly("radeau");
    }

    @Test
    void words_that_only_ask_are_kept_apart_however_they_are_typed() {
        assertThat(shown("COmment sont payées les équipes ?")).containsExactly("équipes");
        assertThat(shown("quand les équipes ont-elles ete payées ?")).containsExactly("équipes");
        assertThat(apart("comment et pourquoi les équipes ?").askingWords()).containsExactly("comment", "pourquoi");
    }

    /** Where the texts know nothing but teams. */
    private List<String> shown(String line) {
        Corpus corpus = new Corpus() {
            @Override
            public Set<String> holds(List<String> words) {
                return Set.of("équipes");
            }

            @Override
            public boolean holdsKin(String word) {
                return false;
            }

            @Override
            public List<String> near(String word) {
                return List.of();
            }
        };
        return reader.read(line, corpus).clauses().stream().map(Clause::shown).toList();
    }

    /** With no word that is written as one with its neighbour. */
    private List<String> shownApart(String line) {
        return reader.read(line, new Apart(line)).clauses().stream()
                .map(Clause::shown)
                .toList();
    }

    private record Apart(String line) implements Corpus {
        @Override
        public Set<String> holds(List<String> words) {
            Set<String> held = new HashSet<>(words);
            held.removeIf(each -> !line.contains(each));
            return held;
        }

        @Override
        public boolean holdsKin(String word) {
            return false;
        }

        @Override
        public List<String> near(String word) {
            return List.of("communautaire", "jardinage");
        }
    }

    private Reading apart(String line) {
        return reader.read(line, new Apart(line));
    }

    @Test
    void what_worked_is_recognised() {
        for (String line : List.of(
                "ce qui a marché à l'école",
                "qu'est ce qui marche pour les jeunes",
                "facteurs de réussite d'un jardin")) {
            assertThat(apart(line).intent()).as(line).isEqualTo(Intent.WHAT_WORKED);
        }
        assertThat(apart("le marché du samedi").intent()).isEqualTo(Intent.SEARCH);
    }

    @Test
    void kinds_steer_and_are_searched_only_when_alone() {
        Reading both = apart("freins et leviers du tabac");
        assertThat(both.kinds()).containsExactlyInAnyOrder(FindingKind.OBSTACLE, FindingKind.LEVER);
        assertThat(both.clauses()).extracting(Clause::shown).containsExactly("tabac");
        assertThat(apart("recommandations").clauses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qu'est-ce qui n'a pas marché contre l'isolement      | OBSTACLE                | isolement
            ce qui ne fonctionne pas à l'école                   | OBSTACLE                | école
            qu'est-ce qui a freiné les ateliers                  | OBSTACLE                | ateliers
            points de vigilance pour la mobilité                 | OBSTACLE                | mobilité
            plus-values du jardin                                | RESULT                  | jardin
            les plus values pour les aidants                     | RESULT                  | aidants
            ce qui a changé chez les parents                     | RESULT                  | parents
            si c'était à refaire, le jardin                      | LESSON, RECOMMENDATION  | jardin
            """)
    void turns_of_phrase_ask_for_kinds_too(String line, String kinds, String subject) {
        Reading reading = apart(line);
        assertThat(reading.kinds()).extracting(Enum::name).containsExactlyInAnyOrder(kinds.split(", "));
        assertThat(reading.clauses()).extracting(Clause::shown).containsExactly(subject);
        assertThat(reading.intent()).isEqualTo(Intent.SEARCH);
    }

    @Test
    void a_kind_that_is_quoted_is_a_phrase() {
        Reading reading = apart("\"plus-values\" jardin");
        assertThat(reading.kinds()).isEmpty();
        assertThat(reading.clauses()).extracting(Clause::shown).containsExactly("plus-values", "jardin");
    }

    @Test
    void operators_are_honoured() {
        Reading reading = apart("titre:jardin \"temps long\" -tabac école OR collège");
        assertThat(reading.without()).containsExactly(new Match.Word("tabac", 1));
        assertThat(reading.clauses())
                .extracting(Clause::shown)
                .containsExactly("jardin", "temps long", "école OU collège");
        assertThat(reading.clauses().getFirst().match()).isEqualTo(new Match.InTitle(new Match.Word("jardin", 1)));
        assertThat(reading.clauses().get(1).strict()).isTrue();
    }

    @Test
    void concepts_places_and_years_are_named_with_the_words_that_named_them() {
        Reading reading = apart("compétences psychosociales des jeunes en Loire-Atlantique 2022");
        assertThat(reading.named())
                .contains(
                        new Reading.Named(
                                "theme", "cps", "Compétences psychosociales (CPS)", "compétences psychosociales", true),
                        new Reading.Named("place", "dep-44", "Loire-Atlantique", "Loire-Atlantique", true),
                        new Reading.Named("year", "2022", "2022", "2022", true));
    }

    @ParameterizedTest
    @CsvSource({
        "une petite commune rurale",
        "la marche à pied",
        "les parents à l'école",
        "le centre social",
        "gens du voyage"
    })
    void common_words_are_no_places(String line) {
        assertThat(apart(line).named()).extracting(Reading.Named::scheme).doesNotContain("place");
    }

    @Test
    void acronyms_are_expanded_and_never_corrected() {
        Reading reading = apart("PSSM");
        assertThat(reading.corrections()).isEmpty();
        assertThat(reading.clauses().getFirst().strict()).isTrue();
        assertThat(reading.clauses().getFirst().match())
                .isEqualTo(new Match.AnyOf(List.of(
                        new Match.Sigle("PSSM", 1), new Match.Phrase("Premiers secours en santé mentale", 0.8))));
        assertThat(apart("compétences psychosociales").clauses().getFirst().others())
                .extracting(Clause.Other::reason)
                .contains(new Reason(Reason.Kind.ABBREVIATION, "CPS"));
    }

    @Test
    void the_line_settles_what_an_ambiguous_acronym_stands_for() {
        assertThat(apart("combien d'ETP").clauses().getFirst().others())
                .extracting(Clause.Other::reason)
                .singleElement()
                .asString()
                .contains("temps plein");
        assertThat(apart("ETP éducation").clauses().getFirst().others())
                .extracting(Clause.Other::reason)
                .singleElement()
                .asString()
                .contains("thérapeutique");
        assertThat(apart("ETP").clauses().getFirst().others()).hasSize(2);
    }

    @Test
    void misspelt_words_are_corrected_and_said_so() {
        Reading reading = reader.read("santé comunautaire", new Corpus() {
            @Override
            public Set<String> holds(List<String> words) {
                return Set.of("santé");
            }

            @Override
            public boolean holdsKin(String word) {
                return false;
            }

            @Override
            public List<String> near(String word) {
                return List.of("communautaire");
            }
        });
        assertThat(reading.corrections()).containsExactly(new Reading.Correction("comunautaire", "communautaire"));
        assertThat(reading.clauses()).extracting(Clause::shown).containsExactly("santé", "communautaire");
    }

    @Test
    void inclusive_forms_and_compounds_are_opened() {
        assertThat(apart("acteur·rices").clauses().getFirst().match())
                .isEqualTo(new Match.AnyOf(List.of(new Match.Word("acteurs", 1), new Match.Word("actrices", 1))));
        assertThat(apart("co-éducation").clauses().getFirst().match())
                .isEqualTo(new Match.AnyOf(
                        List.of(new Match.Phrase("co éducation", 1.3), new Match.Word("coéducation", 1))));
        assertThat(apart("jardin-école").clauses().getFirst().match())
                .isEqualTo(new Match.AnyOf(List.of(
                        new Match.Phrase("jardin école", 1.3),
                        new Match.Word("jardinécole", 1),
                        new Match.AllOf(List.of(new Match.Word("jardin", 0.4), new Match.Word("école", 0.4))))));
    }
}
