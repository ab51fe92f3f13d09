package org.moisson.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.answer.Answer;
import org.moisson.answer.FacetCount;
import org.moisson.answer.LineReading;
import org.moisson.answer.Matrix;
import org.moisson.answer.PassageHit;
import org.moisson.answer.QuotedFinding;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.answer.Suggestion;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.Tagging;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Query;
import org.moisson.query.QueryRefused;
import org.moisson.query.Reason;
import org.moisson.query.Sort;
import org.moisson.report.AxisStatus;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.vocabulary.BundledVocabularies;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchingTest {

    @TempDir
    static Path folder;

    private EmbeddedEngine engine;
    private Searching searching;
    private Answering answering;

    @BeforeAll
    void fill() {
        Tagging tagging = new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());
        engine = new EmbeddedEngine(new Documents(tagging, BundledVocabularies.vocabularies()), folder);
        List.of(visits(), bus(), garden(), guide(), synthesis())
                .forEach(each -> engine.index().put(each.report()));
        Reader reader = Reader.over(engine.search());
        searching = reader.searching();
        answering = reader.answering();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static Draft visits() {
        return Draft.of(1, "Visites de bénévoles contre l’isolement en Lozère")
                .years("2019", "2021")
                .place("dep-48", PlaceLevel.DEPARTMENT, "Lozère", PlaceRole.INTERVENTION)
                .theme("isolement-social")
                .population("personnes-agees")
                .setting("rural-insulaire")
                .ottawa("action-communautaire", AxisStatus.EXPLICIT)
                .under("Objectifs")
                .says("Rompre l’isolement des habitants du milieu rural.")
                .under("Ce qui a aidé")
                .states(
                        FindingKind.LEVER,
                        "mobilisation-acteurs",
                        "Les facteurs signalent les personnes isolées en milieu rural.")
                .states(FindingKind.LEVER, "leader-communautaire", "Une bénévole connue de tous ouvre les portes.")
                .under("Limites")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Les bénévoles manquent dès que l’hiver arrive.")
                .under("Résultats")
                .states(
                        FindingKind.RESULT,
                        "pouvoir-agir",
                        "Vingt personnes isolées sortent de nouveau chaque semaine.");
    }

    private static Draft bus() {
        return Draft.of(2, "Un bus pour les compétences psychosociales")
                .years("2022", "2023")
                .place("com-44109", PlaceLevel.COMMUNE, "Nantes", PlaceRole.INTERVENTION)
                .theme("cps")
                .population("personnes-agees")
                .setting("itinerant")
                .under("Leviers")
                .states(
                        FindingKind.LEVER,
                        "formation-acteurs",
                        "Deux journées de formation ont rassuré les équipes de l’école.")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Un mi-temps, soit 0,5 ETP, ne suffit pas.")
                .says("Les CPS s’apprennent aussi dans le bus, avec les co-équipiers.")
                .says("La co-animation est la règle.")
                .says("Un atelier par mois.")
                .says("Des ateliers santé ville voisins ont prêté le bus.");
    }

    private static Draft garden() {
        return Draft.of(3, "Un jardin de quartier")
                .years("2015", "2016")
                .place("com-35238", PlaceLevel.COMMUNE, "Rennes", PlaceRole.INTERVENTION)
                .place("reg-53", PlaceLevel.REGION, "Bretagne", PlaceRole.INTERVENTION)
                .theme("nutrition")
                .setting("quartier-commune")
                .under("Bilan")
                .states(FindingKind.LEVER, "participation-habitants", "Les habitants ont choisi les semences.")
                .says("Le jardin nourrit la santé communautaire du quartier.")
                .says("<script>alert('x')</script> & jardin");
    }

    private static Draft guide() {
        return Draft.of(4, "Guide pour lutter contre l’isolement")
                .type("guide-methodologique")
                .scope("methode")
                .theme("isolement-social")
                .states(
                        FindingKind.RECOMMENDATION,
                        "diagnostic-besoins",
                        "Repérer l’isolement en milieu rural demande une enquête.");
    }

    private static Draft synthesis() {
        return Draft.of(5, "Vingt récits sur l’isolement")
                .scope("transversal")
                .theme("isolement-social")
                .states(
                        FindingKind.LEVER,
                        "ancrage-territorial",
                        "En milieu rural, les projets durables contre l’isolement partent du voisinage.");
    }

    private Results<PassageHit> passages(String line) {
        return searching.passages(Query.of(line));
    }

    private Results<ReportHit> reports(String line) {
        return searching.reports(Query.of(line));
    }

    private List<String> titles(String line) {
        return reports(line).hits().stream().map(ReportHit::title).toList();
    }

    @Test
    void a_plain_question_finds_statements_before_aims() {
        Results<PassageHit> found = passages("Qu'est-ce qui a marché contre l'isolement en milieu rural ?");
        assertThat(found.hits()).first().extracting(PassageHit::kind).isEqualTo("lever");
        assertThat(found.hits().getFirst().why()).contains(new Reason(Reason.Kind.STATES, "lever"));
        assertThat(found.reading().concepts())
                .extracting(LineReading.Concept::id)
                .contains("isolement-social", "rural-insulaire");
        assertThat(titles("Qu'est-ce qui a marché contre l'isolement en milieu rural ?")
                        .getLast())
                .startsWith("Guide");
    }

    @Test
    void all_words_are_wanted_first_then_the_least_telling_is_left_out_and_named() {
        assertThat(passages("mois co-équipiers").reading().dropped()).hasSize(1);
        Results<PassageHit> whole = passages("atelier mois");
        assertThat(whole.hits().getFirst().text()).isEqualTo("Un atelier par mois.");
        assertThat(whole.total()).isGreaterThan(1);
        assertThat(whole.reading().dropped()).isEmpty();
    }

    @Test
    void what_only_asks_for_circumstances_is_no_word_of_the_text() {
        for (String end : List.of("à quelles conditions ?", "avec quels moyens ?", "où, et sous quelle forme ?")) {
            assertThat(passages("qu'est-ce qui a marché contre l'isolement en milieu rural, " + end)
                            .reading()
                            .terms())
                    .as(end)
                    .containsExactly("isolement", "milieu rural");
        }
    }

    @Test
    void what_neither_corpus_nor_vocabulary_knows_is_never_left_out() {
        assertThat(passages("isolement cryptomonnaie").total()).isZero();
        assertThat(reports("isolement cryptomonnaie").total()).isZero();
    }

    @Test
    void a_question_keeps_its_answer_when_a_verb_is_in_no_text() {
        for (String verb : List.of("surgissent", "évoluait", "perdura")) {
            String line = "Pourquoi les bénévoles manquent quand l'hiver " + verb + " en montagne ?";
            assertThat(passages(line).hits())
                    .as(line)
                    .first()
                    .extracting(PassageHit::text)
                    .isEqualTo("Les bénévoles manquent dès que l’hiver arrive.");
        }
    }

    @Test
    void one_unknown_word_beside_many_known_ones_is_left_out_and_named() {
        Results<PassageHit> found =
                passages("Les deux journées de formation rassurent-elles les équipes du catamaran ?");
        assertThat(found.hits()).isNotEmpty();
        assertThat(found.reading().dropped()).contains("catamaran");
        assertThat(passages("que disent les bénévoles de la cryptomonnaie du quartier ?")
                        .total())
                .isZero();
        assertThat(passages("le catamaran et la cryptomonnaie manquent aux bénévoles en hiver")
                        .total())
                .isZero();
    }

    @Test
    void words_of_general_french_are_not_put_right() {
        assertThat(reports("isolement en prison").reading().corrections()).isEmpty();
        assertThat(reports("portez").reading().corrections()).isEmpty();
    }

    @Test
    void among_like_passages_that_of_a_report_on_the_subject_comes_first() {
        List<String> reports = passages("projets du voisinage contre l’isolement des bénévoles").hits().stream()
                .map(PassageHit::reportTitle)
                .toList();
        assertThat(reports)
                .first()
                .isIn("Vingt récits sur l’isolement", "Visites de bénévoles contre l’isolement en Lozère");
    }

    @Test
    void a_compound_that_no_text_holds_is_found_by_its_parts() {
        assertThat(passages("bus-école").total()).isZero();
        assertThat(passages("équipes-école").hits())
                .first()
                .extracting(PassageHit::text)
                .asString()
                .startsWith("Deux journées");
    }

    @Test
    void an_acronym_that_only_the_vocabulary_knows_finds_nothing() {
        for (String line : List.of("PSSM", "pssm", "PSSM isolement")) {
            assertThat(passages(line).total()).as(line).isZero();
            assertThat(reports(line).total()).as(line).isZero();
        }
    }

    @Test
    void an_acronym_finds_its_long_form_and_the_other_way_round() {
        assertThat(titles("CPS")).containsExactly("Un bus pour les compétences psychosociales");
        assertThat(passages("compétences psychosociales").hits())
                .first()
                .extracting(PassageHit::html)
                .asString()
                .contains("<mark>CPS</mark>");
        assertThat(passages("ASV").hits())
                .first()
                .satisfies(each -> assertThat(each.why()).anyMatch(why -> why.kind() == Reason.Kind.SPELT_OUT));
    }

    @Test
    void a_misspelt_line_works_and_says_what_was_put_right() {
        Results<ReportHit> found = reports("sante comunautaire");
        assertThat(found.reading().corrections())
                .containsExactly(new LineReading.Correction("comunautaire", "communautaire"));
        assertThat(found.hits()).extracting(ReportHit::title).first().isEqualTo("Un jardin de quartier");
    }

    @Test
    void words_written_as_one_are_found_as_two() {
        assertThat(passages("co animation").total()).isEqualTo(1);
        assertThat(passages("coanimation").total()).isEqualTo(1);
        assertThat(passages("co-animation").total()).isEqualTo(1);
        assertThat(passages("compétences psycho sociales").total()).isPositive();
    }

    @Test
    void markup_in_a_text_is_shown_as_text() {
        assertThat(passages("alert").hits())
                .first()
                .extracting(PassageHit::html)
                .isEqualTo("&lt;script&gt;<mark>alert</mark>('x')&lt;/script&gt; &amp; jardin");
    }

    @Test
    void a_place_in_the_line_finds_what_was_done_there() {
        assertThat(titles("expériences en Bretagne")).containsExactly("Un jardin de quartier");
        assertThat(reports("expériences en Bretagne").hits().getFirst().why())
                .anyMatch(each -> each.about().contains("Bretagne"));
    }

    @Test
    void a_kind_alone_finds_such_findings() {
        assertThat(passages("freins").hits())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo("obstacle"));
    }

    @Test
    void reports_show_their_best_passages() {
        ReportHit hit = reports("isolement milieu rural").hits().getFirst();
        assertThat(hit.snippets())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.html()).contains("<mark>"));
        assertThat(hit.why()).contains(Reason.of(Reason.Kind.IN_TITLE));
    }

    @Test
    void an_empty_line_gives_everything_with_the_newest_first() {
        Query query = new Query("", List.of(), Sort.RELEVANCE, 0, 10, null, Set.of(Facet.values()));
        Results<ReportHit> found = searching.reports(query);
        assertThat(found.total()).isEqualTo(5);
        assertThat(found.hits()).first().extracting(ReportHit::title).asString().startsWith("Un bus");
        assertThat(found.facets().get(Facet.PLACE))
                .extracting(FacetCount::id, FacetCount::label, FacetCount::parent)
                .contains(org.assertj.core.groups.Tuple.tuple("intervention:dep-48", "Lozère", "intervention:reg-76"));
        assertThat(found.facets().get(Facet.SCOPE)).extracting(FacetCount::id).contains("experience", "methode");
    }

    @Test
    void pages_and_cursors_go_through_all_passages_once() {
        List<String> whole = new ArrayList<>();
        String after = null;
        do {
            Results<PassageHit> page =
                    searching.passages(new Query("isolement", List.of(), Sort.RELEVANCE, 0, 2, after, Set.of()));
            page.hits().forEach(each -> whole.add(each.id()));
            after = page.next();
        } while (after != null);
        assertThat(whole).doesNotHaveDuplicates().hasSize((int)
                passages("isolement").total());
        Results<PassageHit> second =
                searching.passages(new Query("isolement", List.of(), Sort.RELEVANCE, 1, 2, null, Set.of()));
        assertThat(second.hits()).extracting(PassageHit::id).isEqualTo(whole.subList(2, 4));
        assertThatThrownBy(() ->
                        searching.passages(new Query("isolement", List.of(), Sort.RELEVANCE, 0, 2, "~xx", Set.of())))
                .isInstanceOf(QueryRefused.class);
    }

    @Test
    void typing_is_completed_with_concepts_titles_and_places() {
        assertThat(searching.suggest("isol", 8))
                .contains(new Suggestion("concept", "theme", "isolement-social", "Isolement social et lien social", 3));
        assertThat(searching.suggest("jardin", 8)).extracting(Suggestion::label).contains("Un jardin de quartier");
        assertThat(searching.suggest("nant", 8)).extracting(Suggestion::id).contains("com-44109");
        assertThat(searching.suggest(" ", 8)).isEmpty();
    }

    @Test
    void similar_reports_share_themes() {
        List<ReportHit> similar = searching.similar(Draft.id(1), 3);
        assertThat(similar)
                .extracting(ReportHit::id)
                .doesNotContain(Draft.id(1).value())
                .contains(Draft.id(4).value());
        assertThat(similar.getFirst().why()).isNotEmpty();
        assertThat(searching.similar(Draft.id(99), 3)).isEmpty();
    }

    @Test
    void an_answer_puts_levers_beside_obstacles_and_counts_reports() {
        Answer answer = answering.answer(Query.of(""));
        assertThat(answer.abstained()).isFalse();
        Answer.Factor staff = answer.factors().stream()
                .filter(each -> each.factor().equals("moyens-humains"))
                .findFirst()
                .orElseThrow();
        assertThat(staff.obstacles().reports()).isEqualTo(2);
        assertThat(staff.levers().reports()).isZero();
        assertThat(answer.factors().getFirst()).isEqualTo(staff);
        assertThat(answer.coverage()).isEqualTo(new Answer.Coverage(4, 3, 3, 8));
        assertThat(answer.results()).hasSize(1);
    }

    @Test
    void methods_never_answer_and_cross_case_findings_stand_apart() {
        Answer answer = answering.answer(Query.of("qu'est-ce qui marche contre l'isolement en milieu rural"));
        assertThat(answer.crossCase())
                .extracting(QuotedFinding::reportId)
                .containsExactly(Draft.id(5).value());
        assertThat(answer.recommendations()).isEmpty();
        assertThat(answer.factors())
                .flatExtracting(each -> each.levers().findings())
                .extracting(QuotedFinding::reportId)
                .containsOnly(Draft.id(1).value());
        assertThat(answer.factors().getFirst().levers().findings().getFirst().url())
                .isEqualTo("/rapports/" + Draft.id(1) + "/pages/1");
    }

    @Test
    void obstacles_are_shown_unasked() {
        Answer answer = answering.answer(Query.of("ce qui a marché avec les bénévoles"));
        assertThat(answer.factors())
                .anySatisfy(each -> assertThat(each.obstacles().reports()).isEqualTo(1));
    }

    @Test
    void nothing_is_answered_where_nothing_is_known_and_the_way_out_is_shown() {
        Answer unknown = answering.answer(Query.of("PSSM"));
        assertThat(unknown.abstained()).isTrue();
        assertThat(unknown.because().about()).contains("PSSM");
        Query filtered = Query.of("isolement")
                .withFilters(List.of(new Filter.AnyOf(Facet.PLACE, Set.of("intervention:reg-53"))));
        Answer elsewhere = answering.answer(filtered);
        assertThat(elsewhere.abstained()).isTrue();
        assertThat(elsewhere.nearest()).contains(new Answer.Relaxation("place", 2, "/api/answers?q=isolement"));
    }

    @Test
    void two_facets_are_crossed_with_labels() {
        Matrix matrix = answering.matrix(Facet.FACTOR, Facet.POPULATION, Query.of(""));
        assertThat(matrix.cells()).contains(new Matrix.Cell("moyens-humains", "personnes-agees", 2, 0, 2));
        assertThat(matrix.rows()).extracting(FacetCount::id).contains("moyens-humains");
    }

    @Test
    void reports_are_compared_row_by_row() {
        var grid = answering.compare(List.of(Draft.id(1), Draft.id(3)));
        assertThat(grid.titles())
                .containsExactly("Visites de bénévoles contre l’isolement en Lozère", "Un jardin de quartier");
        assertThat(grid.rows()).anySatisfy(row -> {
            assertThat(row.field()).isEqualTo("populations");
            assertThat(row.cells()).containsExactly("Personnes âgées (60 ans et plus)", null);
        });
        assertThatThrownBy(() -> answering.compare(List.of(Draft.id(1)))).isInstanceOf(QueryRefused.class);
    }
}
