package org.moisson.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexTextTest {

    @ParameterizedTest
    @CsvSource({
        "jardinier·ère·s, jardiniers_jardinières",
        "acteur·rices, acteurs_actrices",
        "acteurs·rices, acteurs_actrices",
        "acteur-trices, acteurs_actrices",
        "accompagnateur·trice, accompagnateur_accompagnatrice",
        "élu.e.s, élus_élues",
        "élu·es, élus_élues",
        "élu.es, élus_élues",
        "professionnel(le)s, professionnels_professionnelles",
        "professionnel-les, professionnels_professionnelles",
        "professionnels·les, professionnels_professionnelles",
        "chargé·e·s, chargés_chargées",
        "chargé(e)s, chargés_chargées",
        "usager·ères, usagers_usagères",
        "porteur·euses, porteurs_porteuses",
        "habitant-es, habitants_habitantes",
        "habitant:es, habitants_habitantes",
        "un·e, un_une",
        "actif·ve·s, actifs_actives",
        "heureux·se, heureux_heureuse",
        "projet(s), projets",
    })
    void inclusive_forms_become_both_forms(String written, String forms) {
        assertThat(IndexText.of("les " + written + " du quartier")).isEqualTo("les " + forms + " du quartier");
    }

    @ParameterizedTest
    @CsvSource({
        "prenez-les",
        "jean.martin@mail.es",
        "www.sante.es",
        "c'est-à-dire",
        "M. Le Gall",
        "0.5",
        "etc.",
        "dit-elle",
        "cf. e",
        "p. 12"
    })
    void other_uses_of_the_same_marks_are_left_alone(String written) {
        assertThat(IndexText.of("il " + written + " ici")).doesNotContain("_");
    }

    @Test
    void compounds_are_found_open_and_closed() {
        assertThat(IndexText.of("la co-construction, l’aller-vers"))
                .isEqualTo("la co_coconstruction-construction, l'aller_allervers-vers");
        assertThat(IndexText.of("un aller-vers psycho-social"))
                .isEqualTo("un aller_allervers-vers psycho_psychosocial-social");
    }

    @Test
    void ligatures_soft_hyphens_and_misread_articles_are_put_right() {
        assertThat(IndexText.of("le ﬁnance\u00adment de I’Agence, santé¹"))
                .isEqualTo("le financement de l'Agence, santé");
    }

    @Test
    void every_letter_knows_its_place_in_the_display_text() {
        String display = "des élu·es et l’ofﬁce";
        IndexText text = IndexText.with(display);
        int at = text.text().indexOf("élus_élues");
        assertThat(display.substring(text.start(at), text.end(at + 10))).isEqualTo("élu·es");
        int office = text.text().indexOf("office");
        assertThat(display.substring(text.start(office), text.end(office + 6))).isEqualTo("ofﬁce");
    }
}
