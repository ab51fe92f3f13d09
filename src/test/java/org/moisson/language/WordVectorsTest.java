package org.moisson.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moisson.language.Meaning.Part;

class WordVectorsTest {

    private final Meaning vectors = Meaning.bundled();

    private double likeness(String one, String other) {
        return Meaning.likeness(vectors.of(one), vectors.of(other));
    }

    @Test
    void a_text_is_nearer_to_the_same_in_other_words_than_to_another_subject() {
        String asked = "trouver un appartement à louer";
        double same = likeness(asked, "Les familles cherchent un logement dont elles seraient locataires.");
        double other = likeness(asked, "Les fumeurs reçoivent un traitement contre la dépendance au tabac.");
        assertTrue(same > other + 0.2, same + " against " + other);
    }

    @Test
    void case_accents_plurals_and_articles_make_no_difference() {
        assertEquals(1, likeness("L’ÉCRAN des enfants", "écrans enfant"), 1e-4);
    }

    @Test
    void inclusive_writing_counts_as_its_first_form() {
        assertEquals(1, likeness("les apprenti·es", "les apprentis"), 1e-4);
    }

    @Test
    void words_are_those_of_the_index() {
        String text =
                "Les élus d’aujourd'hui : aux cœurs des familles, l’École et les jeux… 3 aînés, porte-à-porte ; prix, bus";
        List<String> seen = new ArrayList<>();
        PlainWords.of(text, seen::add);
        List<String> indexed = new FrenchWords().plain(IndexText.of(text));
        assertEquals(
                List.of(
                        "elu",
                        "aujourd'hui",
                        "coeur",
                        "famille",
                        "ecole",
                        "jeu",
                        "3",
                        "aine",
                        "porte",
                        "porte",
                        "pri",
                        "bus"),
                indexed);
        assertTrue(
                seen.containsAll(
                        indexed.stream().filter(each -> !each.contains("'")).toList()),
                seen.toString());
    }

    @Test
    void a_vector_has_length_one() {
        assertEquals(1, likeness("la santé des jeunes", "la santé des jeunes"), 1e-4);
    }

    @Test
    void unknown_words_have_no_direction() {
        float[] nothing = vectors.of("xqzw 1984 PRSTK");
        assertArrayEquals(new float[nothing.length], nothing);
        assertEquals(0, Meaning.likeness(nothing, vectors.of("santé")));
    }

    @Test
    void a_part_of_no_weight_changes_nothing() {
        float[] both = vectors.of(List.of(new Part("alcool", 1), new Part("jardin", 0)));
        assertArrayEquals(vectors.of("alcool"), both, 1e-6f);
    }

    @Test
    void a_word_that_all_texts_use_weighs_less_than_a_telling_one() {
        assertTrue(likeness("article tabac", "tabac") > likeness("article tabac", "article"));
    }
}
