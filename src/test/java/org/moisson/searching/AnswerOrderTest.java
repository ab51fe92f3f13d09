package org.moisson.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.answer.Answer;
import org.moisson.answer.QuotedFinding;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.Tagging;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Query;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.vocabulary.BundledVocabularies;

/** What an answer quotes first, and how it counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerOrderTest {

    @TempDir
    static Path folder;

    private EmbeddedEngine engine;
    private Answering answering;

    @BeforeAll
    void fill() {
        Tagging tagging = new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());
        engine = new EmbeddedEngine(new Documents(tagging, BundledVocabularies.vocabularies()), folder);
        List.of(nowhere(), lorient(), talkative())
                .forEach(each -> engine.index().put(each.report()));
        answering = Reader.over(engine.search()).answering();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static Draft nowhere() {
        return Draft.of(1, "Réflexions sur le jardin")
                .states(FindingKind.LEVER, "climat-confiance", "Le jardin en groupe met chacun en confiance.");
    }

    private static Draft lorient() {
        return Draft.of(2, "Le jardin du jeudi à Lorient")
                .years("2019", "2021")
                .place("com-56121", PlaceLevel.COMMUNE, "Lorient", PlaceRole.INTERVENTION)
                .states(FindingKind.LEVER, "climat-confiance", "Le jardin du jeudi met chacune en confiance.")
                .states(FindingKind.OBSTACLE, "contexte-externe", "Le jardin du jeudi s'arrête dès qu'il pleut.")
                .states(
                        FindingKind.RESULT,
                        "temporalite-longue",
                        "Le jardin a pris trois ans pour devenir une habitude.");
    }

    private static Draft talkative() {
        return Draft.of(3, "Le jardin, encore le jardin à Vannes")
                .years("2020", "2021")
                .place("com-56260", PlaceLevel.COMMUNE, "Vannes", PlaceRole.INTERVENTION)
                .states(FindingKind.OBSTACLE, "moyens-humains", "Pour le jardin, les animateurs manquaient.")
                .statesAgain(FindingKind.OBSTACLE, "moyens-humains", "Les animateurs manquaient pour le jardin.")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Le jardin a perdu sa seule salariée en mars.")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Nul ne remplace l'animatrice du jardin.")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Le jardin attend un service civique depuis un an.");
    }

    private Answer answer(String line) {
        return answering.answer(Query.of(line));
    }

    private static Answer.Factor factor(Answer answer, String factor) {
        return answer.factors().stream()
                .filter(each -> each.factor().equals(factor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_seen_somewhere_is_quoted_before_general_talk() {
        List<QuotedFinding> quotes =
                factor(answer("jardin"), "climat-confiance").levers().findings();
        assertThat(quotes)
                .extracting(QuotedFinding::reportId)
                .containsExactly(Draft.id(2).value(), Draft.id(1).value());
    }

    @Test
    void a_report_that_says_much_counts_once_and_is_quoted_twice_at_most() {
        Answer.Side side = factor(answer("jardin"), "moyens-humains").obstacles();
        assertThat(side.reports()).isEqualTo(1);
        assertThat(side.findings()).hasSize(2);
    }

    @Test
    void what_is_said_again_counts_once() {
        assertThat(answer("jardin").coverage().findings()).isEqualTo(8);
        assertThat(factor(answer("animateurs manquaient"), "moyens-humains")
                        .obstacles()
                        .findings())
                .hasSize(1);
    }

    @Test
    void the_kind_that_is_asked_for_leads_and_the_contrary_is_still_shown() {
        Answer answer = answer("les freins au jardin");
        assertThat(answer.factors())
                .extracting(Answer.Factor::factor)
                .contains("moyens-humains", "contexte-externe", "climat-confiance");
        assertThat(answer("résultats du jardin").results()).hasSize(1);
    }

    @Test
    void how_long_it_takes_is_asked_of_what_takes_time() {
        Answer answer = answer("combien de temps pour le jardin ?");
        assertThat(answer.results())
                .extracting(QuotedFinding::quote)
                .contains("Le jardin a pris trois ans pour devenir une habitude.");
    }
}
