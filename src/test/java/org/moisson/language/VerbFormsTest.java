package org.moisson.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbFormsTest {

    private final FrenchWords french = new FrenchWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menait",
                "vendait",
                "gèrent",
                "réagit",
                "dirigeait",
                "initiée",
                "préconisées",
                "fournira",
                "paya"
            })
    void conjugated_verbs_are_recognised(String word) {
        assertThat(french.verb(word, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"saturnisme", "radon", "prison", "accident", "patient", "vaccination", "détenus", "habitants"})
    void nouns_are_none(String word) {
        assertThat(french.verb(word, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visite", "adresse", "évaluer", "produit", "appris", "découverte"})
    void what_may_be_both_is_a_verb_where_no_noun_stands(String word) {
        assertThat(french.verb(word, true)).isFalse();
        assertThat(french.verb(word, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prison", "accidents", "évaluer"})
    void ordinary_words_are_known(String word) {
        assertThat(french.ordinary(word)).isTrue();
        assertThat(french.ordinary(word + "zz")).isFalse();
    }
}
