package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** French prose is cut where its sentences end, and nowhere else. */
class SentencesTest {

    @Test
    void full_stops_of_abbreviations_initials_and_numbers_end_nothing() {
        assertThat(cut("M. Durand (cf. annexe, p. 12 et art. 3) a reçu 2.500 euros, soit 0,5 ETP. J. Petit aussi."))
                .containsExactly(
                        "M. Durand (cf. annexe, p. 12 et art. 3) a reçu 2.500 euros, soit 0,5 ETP.", "J. Petit aussi.");
    }

    @Test
    void etc_ends_a_sentence_only_before_a_capital() {
        assertThat(cut("Marche, cuisine, jardin, etc. ont plu. On a vu des jeux, etc. Le bilan suit."))
                .containsExactly("Marche, cuisine, jardin, etc. ont plu.", "On a vu des jeux, etc.", "Le bilan suit.");
    }

    @Test
    void a_question_inside_guillemets_does_not_cut_the_sentence_around_it() {
        assertThat(cut("Elle demande « Qui vient ? Et quand ? » aux voisins. Ils répondent."))
                .containsExactly("Elle demande « Qui vient ? Et quand ? » aux voisins.", "Ils répondent.");
    }

    @Test
    void a_quotation_that_is_the_whole_text_is_cut_inside() {
        assertThat(cut("« On m'attend. Je viens. »")).containsExactly("« On m'attend.", "Je viens. »");
    }

    @Test
    void an_address_or_inclusive_form_is_no_end() {
        assertThat(cut("Les élu.es et habitant.e.s écrivent à www.hameau.example pour s'inscrire. Fin."))
                .containsExactly("Les élu.es et habitant.e.s écrivent à www.hameau.example pour s'inscrire.", "Fin.");
    }

    private static List<String> cut(String text) {
        return Sentences.of(text).stream()
                .map(span -> text.substring(span[0], span[1]).strip())
                .toList();
    }
}
