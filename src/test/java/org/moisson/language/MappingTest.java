package org.moisson.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private final Mapping passages = Mapping.load("passages");

    private List<String> light(String text) {
        return passages.tokens("light", IndexText.of(text)).stream()
                .map(Token::term)
                .toList();
    }

    @Test
    void both_indices_analyse_text_alike() {
        Mapping reports = Mapping.load("reports");
        String text = "Les élu·es de l’Œuvre co-construisent à l'école";
        for (String analyzer : List.of("plain", "light", "words", "sigles")) {
            assertThat(reports.tokens(analyzer, text)).isEqualTo(passages.tokens(analyzer, text));
        }
        assertThat(reports.json().substring(0, reports.json().indexOf("similarity")))
                .isEqualTo(passages.json().substring(0, passages.json().indexOf("similarity")));
    }

    @ParameterizedTest
    @CsvSource({
        "coordination, coordinateur",
        "coordination, coordonnatrice",
        "participation, participatif",
        "pérenne, pérennité",
        "pérenniser, pérennes",
        "évaluation, évaluer",
        "élu, élues",
        "élue, élus",
        "allaiter, allaitement",
        "financement, financer",
        "œuvre, oeuvres",
        "École, ecoles",
        "l’enfance, enfance",
        "isolement, isolées",
        "acteur, actrices",
        "ville, villes",
        "santé, SANTE"
    })
    void words_of_a_family_meet(String one, String other) {
        assertThat(light(one)).isEqualTo(light(other)).hasSize(1);
    }

    @Test
    void every_apostrophe_is_one() {
        for (String mark : List.of("'", "’", "‘", "ʼ", "´", "′")) {
            assertThat(light("l" + mark + "enfance")).as(mark).isEqualTo(light("enfance"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "formation, forme",
        "allaitement, allait",
        "commune, communauté",
        "action, acteur",
        "porteur, port",
        "moyen, moyenne",
        "organe, organisation"
    })
    void words_that_only_look_alike_stay_apart(String one, String other) {
        assertThat(light(one)).doesNotContainAnyElementsOf(light(other));
    }

    @Test
    void both_forms_of_inclusive_writing_stand_at_one_position() {
        List<Token> tokens = passages.tokens("plain", IndexText.of("les acteur·rices locaux"));
        assertThat(tokens).extracting(Token::term).containsExactly("acteur", "actrice", "locaux".substring(0, 5));
        assertThat(tokens).extracting(Token::position).containsExactly(1, 1, 2);
    }

    @Test
    void acronyms_are_kept_letter_by_letter() {
        List<Token> tokens = passages.tokens("sigles", "L'ARS et le CLSi, la CMU-C, un ETP ; Santé publique");
        assertThat(tokens).extracting(Token::term).containsExactly("ARS", "CLSi", "CMU-C", "ETP");
    }

    @Test
    void an_unknown_filter_fails_at_start() {
        assertThatThrownBy(
                        () -> Mapping.parse(
                                "{\"settings\":{\"analysis\":{\"analyzer\":{\"a\":{\"tokenizer\":\"standard\",\"filter\":[\"kuromoji\"]}}}}}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kuromoji");
    }
}
