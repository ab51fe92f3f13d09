package org.moisson.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.answer.ReportHit;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.Tagging;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Reason;
import org.moisson.vocabulary.BundledVocabularies;

/** What makes two reports alike, and what does not. */
class LikenessTest {

    @TempDir
    Path folder;

    private static Draft about(int number, String title, String theme) {
        return Draft.of(number, title)
                .theme(theme)
                .population("adultes")
                .setting("quartier-commune")
                .says("On a fait ce qu’on a pu.");
    }

    @Test
    void what_all_bear_makes_nobody_alike_a_rare_theme_does_and_empty_words_of_a_title_do_not() {
        Tagging tagging = new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());
        try (EmbeddedEngine engine =
                new EmbeddedEngine(new Documents(tagging, BundledVocabularies.vocabularies()), folder)) {
            List.of(
                            about(1, "Dormir mieux dans les foyers pour les apprentis", "sommeil"),
                            about(2, "Le repos des internes", "sommeil"),
                            about(3, "Cuisiner dans la rue pour les voisins", "nutrition"),
                            about(4, "Respirer dans les écoles", "sante-environnement"),
                            about(5, "Parler sans tabou dans les ateliers", "vie-affective-sexuelle"),
                            about(6, "Marcher pour les autres", "activite-physique"),
                            about(7, "Cuisiner la rue, deuxième saison", "tabac"))
                    .forEach(each -> engine.index().put(each.report()));
            Searching searching = Reader.over(engine.search()).searching();
            List<ReportHit> like = searching.similar(Draft.id(1), 5);
            assertThat(like)
                    .extracting(ReportHit::id)
                    .containsExactly(Draft.id(2).value());
            assertThat(like.getFirst().why().getFirst().kind()).isEqualTo(Reason.Kind.SHARED);
            assertThat(like.getFirst().why().getFirst().about()).contains("ommeil");
            assertThat(searching.similar(Draft.id(4), 5)).isEmpty();
            assertThat(searching.similar(Draft.id(3), 5)).singleElement().satisfies(each -> {
                assertThat(each.id()).isEqualTo(Draft.id(7).value());
                assertThat(each.why()).contains(Reason.of(Reason.Kind.SIMILAR_TITLE));
            });
        }
    }
}
