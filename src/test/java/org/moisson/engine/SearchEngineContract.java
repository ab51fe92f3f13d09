package org.moisson.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Nature;
import org.moisson.query.QueryRefused;
import org.moisson.query.Sort;
import org.moisson.report.AxisStatus;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/** What every engine does, one test a behaviour; an engine's own test extends it and says where it lives. */
public abstract class SearchEngineContract {

    protected final Tagging tagging = new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());
    protected final Documents documents = new Documents(tagging, BundledVocabularies.vocabularies());

    private ReportIndex index;
    private SearchEngine engine;

    /** The writing side of an empty index; the same for the whole test. */
    protected abstract ReportIndex index();

    /** The reading side of that index. */
    protected abstract SearchEngine engine();

    @BeforeEach
    void fill() {
        index = index();
        engine = engine();
        List.of(garden(), cafe(), school()).forEach(each -> index.put(each.report()));
    }

    static Draft garden() {
        return Draft.of(1, "Jardins partagés du Blosne")
                .years("2018", "2020")
                .place("com-35238", PlaceLevel.COMMUNE, "Rennes", PlaceRole.INTERVENTION)
                .theme("nutrition")
                .population("personnes-agees")
                .setting("quartier-commune")
                .ottawa("action-communautaire", AxisStatus.EXPLICIT)
                .under("Leviers")
                .states(
                        FindingKind.LEVER,
                        "participation-habitants",
                        "Les habitant·es ont dessiné les parcelles avec les élu·es.")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Le recrutement d’une coordinatrice a pris un an.")
                .says("La co-construction du projet s’appuie sur l’Œuvre des jardins.");
    }

    static Draft cafe() {
        return Draft.of(2, "Cafés des aidants")
                .years("2021", "2022")
                .place("com-44109", PlaceLevel.COMMUNE, "Nantes", PlaceRole.INTERVENTION)
                .place("com-35238", PlaceLevel.COMMUNE, "Rennes", PlaceRole.EVENT)
                .theme("aidants")
                .population("personnes-agees")
                .setting("associatif")
                .ottawa("milieux-favorables", AxisStatus.IMPLIED)
                .under("Résultats")
                .states(FindingKind.RESULT, List.of(), "Les aidants se sentent moins seuls après six mois.", null)
                .states(FindingKind.LEVER, "coordination-dediee", "La coordination hebdomadaire rassure les bénévoles.")
                .statesAgain(FindingKind.LEVER, "coordination-dediee", "La coordination rassure.")
                .says("Une formation de l’ARS a eu lieu sous la forme de trois soirées.");
    }

    static Draft school() {
        return Draft.of(3, "Petits déjeuners à l’école")
                .type("fiche-action")
                .scope("transversal")
                .place("dep-44", PlaceLevel.DEPARTMENT, "Loire-Atlantique", PlaceRole.INTERVENTION)
                .theme("tabac")
                .inferredTheme("nutrition")
                .population("enfants-6-11")
                .setting("scolaire")
                .under("Freins")
                .states(FindingKind.OBSTACLE, "moyens-humains", "Le manque de temps des équipes a freiné les ateliers.")
                .says("Les professionnel(le)s de l'enfance connaissent les compétences psychosociales.");
    }

    private static Match.Word word(String text) {
        return new Match.Word(text, 1);
    }

    private static Match.Phrase phrase(String text) {
        return new Match.Phrase(text, 1);
    }

    private List<Integer> reports(Match match) {
        return numbers(engine.reports(Search.of(match, 10)));
    }

    private static List<Integer> numbers(Found<IndexedReport> found) {
        return found.hits().stream().map(each -> number(each.hit().id())).toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(24), 16);
    }

    private List<String> passages(Match match) {
        return engine.passages(Search.of(match, 50)).hits().stream()
                .map(each -> each.hit().text())
                .toList();
    }

    private Search all() {
        return Search.of(Match.ALL, 50);
    }

    private static Filter any(Facet facet, String... values) {
        return new Filter.AnyOf(facet, Set.of(values));
    }

    @Test
    void an_empty_question_finds_everything() {
        assertThat(reports(Match.ALL)).containsExactly(1, 2, 3);
        assertThat(engine.passages(all()).total()).isEqualTo(9);
        assertThat(engine.passages(all()).reports()).isEqualTo(3);
    }

    @Test
    void a_word_is_found_in_title_headings_sheet_and_body() {
        assertThat(reports(word("blosne"))).containsExactly(1);
        assertThat(reports(word("freins"))).containsExactly(3);
        assertThat(reports(word("nantes"))).containsExactly(2);
        assertThat(reports(word("parcelles"))).containsExactly(1);
    }

    @Test
    void a_word_in_the_title_counts_more_than_one_in_the_body() {
        index.put(Draft.of(4, "Un récit")
                .says("On y parle une fois de jardins et de bien d’autres choses.")
                .report());
        assertThat(reports(word("jardins"))).containsExactly(1, 4);
    }

    @Test
    void accents_and_capitals_do_not_matter() {
        assertThat(reports(word("ECOLE"))).containsExactly(3);
        assertThat(reports(word("benevoles"))).containsExactly(2);
    }

    @Test
    void ligatures_and_elision_do_not_matter() {
        assertThat(passages(word("oeuvre"))).hasSize(1);
        assertThat(passages(word("enfance"))).hasSize(1);
    }

    @Test
    void inclusive_writing_is_found_by_either_form() {
        for (String form : List.of("habitants", "habitantes", "élus", "élue", "professionnels", "professionnelles")) {
            assertThat(passages(word(form))).as(form).isNotEmpty();
        }
    }

    @Test
    void compounds_are_found_open_and_closed() {
        assertThat(passages(word("coconstruction"))).hasSize(1);
        assertThat(passages(phrase("co construction"))).hasSize(1);
    }

    @Test
    void words_of_a_family_are_found_together_and_look_alikes_apart() {
        assertThat(passages(word("coordonner"))).hasSize(3);
        assertThat(passages(word("forme"))).hasSize(1);
        assertThat(passages(new Match.AllOf(List.of(word("formation"), word("forme")))))
                .hasSize(1);
        index.put(Draft.of(4, "Autre").says("Une séance sous forme de jeu.").report());
        assertThat(passages(word("formations"))).hasSize(1);
    }

    @Test
    void acronyms_are_exact() {
        assertThat(passages(new Match.Sigle("ARS", 1))).hasSize(1);
        assertThat(passages(new Match.Sigle("ars", 1))).isEmpty();
        assertThat(passages(new Match.Sigle("AR", 1))).isEmpty();
    }

    @Test
    void a_phrase_wants_its_words_side_by_side() {
        assertThat(passages(phrase("compétences psychosociales"))).hasSize(1);
        assertThat(passages(phrase("psychosociales compétences"))).isEmpty();
        assertThat(passages(phrase("habitantes ont dessiné"))).hasSize(1);
    }

    @Test
    void excluded_words_are_not_found() {
        Search search = new Search(
                word("coordination"),
                List.of(word("bénévoles")),
                List.of(),
                List.of(),
                Sort.RELEVANCE,
                0,
                10,
                null,
                Set.of());
        assertThat(engine.passages(search).hits())
                .extracting(each -> each.hit().reportId())
                .containsExactlyInAnyOrder(Draft.id(1).value(), Draft.id(2).value());
        assertThat(numbers(engine.reports(search))).containsExactly(1);
    }

    @Test
    void title_and_text_can_be_searched_alone() {
        assertThat(reports(new Match.InTitle(word("aidants")))).containsExactly(2);
        assertThat(reports(new Match.InTitle(word("parcelles")))).isEmpty();
        assertThat(reports(new Match.InText(word("parcelles")))).containsExactly(1);
        assertThat(reports(new Match.InText(word("blosne")))).containsExactly(1);
        assertThat(passages(new Match.InText(word("blosne")))).isEmpty();
    }

    @Test
    void words_that_begin_alike_are_kin_and_not_the_same_word() {
        assertThat(passages(word("bénévolat"))).isEmpty();
        assertThat(passages(new Match.Kin("bénévolat", 1))).isEqualTo(passages(word("bénévoles")));
        assertThat(reports(new Match.Kin("bénévolat", 1))).isEqualTo(reports(word("bénévoles")));
        assertThat(passages(new Match.Kin("de", 1))).isEmpty();
    }

    @Test
    void what_may_be_held_orders_hits_and_adds_none() {
        Match either = new Match.AnyOf(List.of(word("blosne"), word("aidants")));
        for (int number : List.of(1, 2)) {
            Match preferred = word(number == 1 ? "blosne" : "aidants");
            assertThat(reports(new Match.Also(either, List.of(preferred, word("bénévolat")))))
                    .containsExactlyInAnyOrder(1, 2)
                    .startsWith(number);
        }
        assertThat(reports(new Match.Also(either, List.of()))).isEqualTo(reports(either));
    }

    @Test
    void one_of_several_is_enough_and_all_are_all() {
        assertThat(reports(new Match.AnyOf(List.of(word("blosne"), word("aidants")))))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(reports(new Match.AllOf(List.of(word("blosne"), word("aidants")))))
                .isEmpty();
        assertThat(reports(new Match.AnyOf(List.of()))).isEmpty();
    }

    @Test
    void some_of_several_can_be_wanted() {
        List<Match> words = List.of(word("coordination"), word("bénévoles"), word("absent"));
        assertThat(passages(new Match.SomeOf(words, 1))).hasSize(3);
        assertThat(passages(new Match.SomeOf(words, 2))).hasSize(1);
        assertThat(passages(new Match.SomeOf(words, 3))).isEmpty();
    }

    @Test
    void tags_and_natures_are_found() {
        assertThat(reports(new Match.Tagged(Facet.THEME, "aidants", 1))).containsExactly(2);
        assertThat(passages(new Match.Tagged(Facet.KIND, "obstacle", 1))).hasSize(2);
        assertThat(passages(new Match.OfNature(Nature.FINDING))).hasSize(6);
    }

    @Test
    void a_hint_changes_the_order_and_never_the_result() {
        Search plain = Search.of(word("coordination"), 10);
        Match lever = new Match.Tagged(Facet.KIND, "lever", 1);
        Match obstacle = new Match.Tagged(Facet.KIND, "obstacle", 1);
        Found<IndexedPassage> levers = engine.passages(plain.withHints(List.of(new Search.Hint(lever, 9))));
        Found<IndexedPassage> obstacles = engine.passages(plain.withHints(List.of(new Search.Hint(obstacle, 9))));
        assertThat(levers.total()).isEqualTo(obstacles.total()).isEqualTo(3);
        assertThat(levers.hits().getFirst().hit().reportId())
                .isEqualTo(Draft.id(2).value());
        assertThat(obstacles.hits().getFirst().hit().reportId())
                .isEqualTo(Draft.id(1).value());
    }

    @Test
    void filters_of_one_facet_are_ored_and_facets_anded() {
        assertThat(numbers(engine.reports(all().withFilters(List.of(any(Facet.THEME, "nutrition", "aidants"))))))
                .containsExactly(1, 2, 3);
        assertThat(numbers(engine.reports(all().withFilters(
                                List.of(any(Facet.THEME, "nutrition", "aidants"), any(Facet.SETTING, "associatif"))))))
                .containsExactly(2);
    }

    @Test
    void values_can_be_excluded() {
        Filter without = new Filter.NoneOf(Facet.THEME, Set.of("nutrition"));
        assertThat(numbers(engine.reports(all().withFilters(List.of(without))))).containsExactly(2);
    }

    @Test
    void a_broader_theme_and_a_holding_territory_include_what_is_below() {
        assertThat(reports(new Match.Tagged(Facet.THEME, "addictions", 1))).containsExactly(3);
        assertThat(numbers(engine.reports(all().withFilters(List.of(any(Facet.PLACE, "intervention:reg-52"))))))
                .containsExactly(2, 3);
        assertThat(numbers(engine.reports(all().withFilters(List.of(any(Facet.PLACE, "intervention:dep-35"))))))
                .containsExactly(1);
        assertThat(numbers(engine.reports(all().withFilters(List.of(any(Facet.PLACE, "event:reg-53"))))))
                .containsExactly(2);
    }

    @Test
    void years_overlap_the_action() {
        assertThat(numbers(engine.reports(all().withFilters(List.of(new Filter.Years(2020, 2021))))))
                .containsExactly(1, 2);
        assertThat(numbers(engine.reports(all().withFilters(List.of(new Filter.Years(2021, null))))))
                .containsExactly(2);
        assertThat(numbers(engine.reports(all().withFilters(List.of(new Filter.Years(null, 2017))))))
                .isEmpty();
    }

    @Test
    void confirmed_values_are_told_from_inferred_ones() {
        Filter sure = new Filter.Confirmed(Set.of("theme:nutrition"));
        assertThat(numbers(engine.reports(all().withFilters(List.of(sure))))).containsExactly(1);
    }

    @Test
    void what_a_person_rejected_neither_answers_nor_counts_and_what_a_person_put_there_does() {
        index.put(Draft.of(9, "Ateliers du soir")
                .rejectedTheme("sommeil")
                .humanTheme("tabac")
                .inferredTheme("nutrition")
                .says("Le sommeil des adolescents est abordé.")
                .rejected(FindingKind.LEVER, "transport-navette", "Une navette gratuite a tout changé.")
                .report());
        assertThat(numbers(engine.reports(all().withFilters(List.of(any(Facet.THEME, "sommeil"))))))
                .isEmpty();
        assertThat(numbers(engine.reports(all().withFilters(List.of(new Filter.Confirmed(Set.of("theme:tabac")))))))
                .contains(9);
        assertThat(numbers(engine.reports(all().withFilters(List.of(any(Facet.FACTOR, "transport-navette"))))))
                .isEmpty();
        assertThat(engine.passages(all().withFilters(List.of(
                                any(Facet.KIND, "lever"),
                                new Filter.OfReports(Set.of(Draft.id(9).value())))))
                        .total())
                .isZero();
        Search counting = all().withFilters(
                        List.of(new Filter.OfReports(Set.of(Draft.id(9).value()))))
                .counting(Set.of(Facet.THEME, Facet.KIND, Facet.FACTOR));
        Map<Facet, Map<String, Long>> counts = engine.reports(counting).counts();
        assertThat(counts.get(Facet.THEME))
                .containsExactlyInAnyOrderEntriesOf(Map.of("tabac", 1L, "addictions", 1L, "nutrition", 1L));
        assertThat(counts.get(Facet.KIND)).isEmpty();
        assertThat(counts.get(Facet.FACTOR)).isEmpty();
        index.remove(Draft.id(9));
    }

    @Test
    void passages_are_filtered_by_their_own_finding_and_their_report() {
        List<Filter> filters = List.of(any(Facet.KIND, "lever"), any(Facet.POPULATION, "personnes-agees"));
        assertThat(engine.passages(all().withFilters(filters)).total()).isEqualTo(3);
        assertThat(engine.passages(all().withFilters(List.of(
                                new Filter.OfReports(Set.of(Draft.id(3).value())))))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void a_facets_own_selection_does_not_shrink_its_counts() {
        Search search =
                all().withFilters(List.of(any(Facet.THEME, "aidants"))).counting(Set.of(Facet.THEME, Facet.SETTING));
        Map<Facet, Map<String, Long>> counts = engine.reports(search).counts();
        assertThat(counts.get(Facet.THEME))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("nutrition", 2L, "aidants", 1L, "tabac", 1L, "addictions", 1L));
        assertThat(counts.get(Facet.SETTING)).containsExactlyInAnyOrderEntriesOf(Map.of("associatif", 1L));
    }

    @Test
    void every_level_of_a_hierarchy_counts_reports_under_choices_and_exclusions() {
        Filter themes = any(Facet.THEME, "aidants", "nutrition");
        Filter noTobacco = new Filter.NoneOf(Facet.THEME, Set.of("tabac"));
        Search chosen = all().withFilters(List.of(themes, noTobacco, any(Facet.PLACE, "intervention:dep-44")))
                .counting(Set.of(Facet.THEME, Facet.PLACE));
        Map<Facet, Map<String, Long>> counts = engine.reports(chosen).counts();
        assertThat(counts.get(Facet.THEME)).containsExactlyInAnyOrderEntriesOf(Map.of("aidants", 1L));
        assertThat(counts.get(Facet.PLACE))
                .containsEntry("intervention:reg-53", 1L)
                .containsEntry("intervention:dep-35", 1L)
                .containsEntry("intervention:reg-52", 1L)
                .containsEntry("intervention:com-44109", 1L);

        Filter outside = new Filter.NoneOf(Facet.PLACE, Set.of("intervention:dep-35"));
        Search excluded = all().withFilters(
                        List.of(any(Facet.PLACE, "intervention:com-44109", "intervention:reg-53"), outside))
                .counting(Set.of(Facet.PLACE, Facet.THEME));
        assertThat(numbers(engine.reports(excluded))).containsExactly(2);
        assertThat(engine.reports(excluded).counts().get(Facet.PLACE))
                .containsEntry("intervention:reg-52", 2L)
                .containsEntry("intervention:dep-44", 2L)
                .containsEntry("intervention:com-44109", 1L)
                .doesNotContainKey("intervention:reg-53");

        Filter noAddictions = new Filter.NoneOf(Facet.THEME, Set.of("addictions"));
        Search broader = all().withFilters(List.of(noAddictions)).counting(Set.of(Facet.THEME));
        assertThat(engine.reports(broader).counts().get(Facet.THEME))
                .containsExactlyInAnyOrderEntriesOf(Map.of("nutrition", 1L, "aidants", 1L));
    }

    @Test
    void a_place_in_several_roles_tells_how_many_reports_have_it_in_all_of_them() {
        index.put(Draft.of(4, "Marche du lundi")
                .place("com-35238", PlaceLevel.COMMUNE, "Rennes", PlaceRole.INTERVENTION)
                .place("com-35238", PlaceLevel.COMMUNE, "Rennes", PlaceRole.SEAT)
                .place("dep-22", PlaceLevel.DEPARTMENT, "Côtes-d’Armor", PlaceRole.EVENT)
                .says("On marche le lundi.")
                .report());
        Map<String, Long> places =
                engine.reports(all().counting(Set.of(Facet.PLACE))).counts().get(Facet.PLACE);
        assertThat(places)
                .containsEntry("intervention:com-35238", 2L)
                .containsEntry("event:com-35238", 1L)
                .containsEntry("seat:com-35238", 1L)
                .containsEntry("intervention+seat:com-35238", 1L)
                .doesNotContainKey("event+intervention:com-35238")
                .containsEntry("event+intervention+seat:reg-53", 1L);
        Filter either = any(Facet.PLACE, "intervention:com-35238", "seat:com-35238");
        assertThat(engine.reports(all().withFilters(List.of(either))).total())
                .isEqualTo(places.get("intervention:com-35238")
                        + places.get("seat:com-35238")
                        - places.get("intervention+seat:com-35238"));
    }

    @Test
    void passages_are_counted_by_report() {
        Found<IndexedPassage> found = engine.passages(
                Search.of(word("coordination"), 1).counting(Set.of(Facet.KIND, Facet.POPULATION, Facet.PLACE)));
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.reports()).isEqualTo(2);
        assertThat(found.counts().get(Facet.KIND))
                .containsExactlyInAnyOrderEntriesOf(Map.of("lever", 1L, "obstacle", 1L));
        assertThat(found.counts().get(Facet.POPULATION))
                .containsExactlyInAnyOrderEntriesOf(Map.of("personnes-agees", 2L));
        assertThat(found.counts().get(Facet.PLACE))
                .containsEntry("intervention:reg-53", 1L)
                .containsEntry("event:reg-53", 1L);
    }

    @Test
    void hits_can_be_sorted_by_date_and_title() {
        Search byDate = new Search(Match.ALL, List.of(), List.of(), List.of(), Sort.DATE, 0, 10, null, Set.of());
        assertThat(numbers(engine.reports(byDate))).containsExactly(2, 1, 3);
        Search byTitle = new Search(Match.ALL, List.of(), List.of(), List.of(), Sort.TITLE, 0, 10, null, Set.of());
        assertThat(numbers(engine.reports(byTitle))).containsExactly(2, 1, 3);
        assertThat(engine.passages(byTitle).hits())
                .first()
                .extracting(each -> each.hit().reportTitle())
                .isEqualTo("Cafés des aidants");
    }

    @Test
    void a_cursor_goes_through_everything_once_in_order() {
        for (Sort sort : Sort.values()) {
            Search first = new Search(Match.ALL, List.of(), List.of(), List.of(), sort, 0, 50, null, Set.of());
            List<String> whole = ids(engine.passages(first));
            List<String> pieces = new ArrayList<>();
            String after = null;
            do {
                Found<IndexedPassage> part = engine.passages(first.part(0, 2, after));
                pieces.addAll(ids(part));
                after = part.next();
            } while (after != null);
            assertThat(pieces).as(sort.name()).isEqualTo(whole).hasSize(9);
        }
    }

    @Test
    void a_page_can_be_named_by_its_number() {
        List<String> whole = ids(engine.passages(all()));
        assertThat(ids(engine.passages(all().part(4, 3, null)))).isEqualTo(whole.subList(4, 7));
        assertThat(ids(engine.passages(all().part(90, 3, null)))).isEmpty();
        assertThat(engine.passages(all().part(0, 0, null)).total()).isEqualTo(9);
    }

    @Test
    void a_foreign_cursor_is_refused() {
        for (String foreign : List.of("x", "bm9uc2Vuc2U", "????")) {
            assertThatThrownBy(() -> engine.reports(all().part(0, 5, foreign)))
                    .isInstanceOfSatisfying(
                            QueryRefused.class, each -> assertThat(each.type()).isEqualTo("bad-cursor"));
        }
    }

    private static List<String> ids(Found<IndexedPassage> found) {
        return found.hits().stream().map(each -> each.hit().id()).toList();
    }

    @Test
    void what_is_shown_comes_from_the_index() {
        IndexedPassage lever = engine.passages(Search.of(word("parcelles"), 1))
                .hits()
                .getFirst()
                .hit();
        assertThat(lever.text()).isEqualTo("Les habitant·es ont dessiné les parcelles avec les élu·es.");
        assertThat(lever.finding()).isEqualTo(garden().report().findings().getFirst());
        assertThat(lever.places()).extracting(each -> each.code()).containsExactly("com-35238");
        IndexedReport report =
                engine.reports(Search.of(word("blosne"), 1)).hits().getFirst().hit();
        assertThat(report.themes()).containsExactly("nutrition");
        assertThat(report.dates().start()).isEqualTo("2018");
    }

    @Test
    void the_best_passages_of_each_report_come_in_one_go() {
        Map<String, List<Found.Scored<IndexedPassage>>> best = engine.best(
                Search.of(word("coordination"), 0),
                List.of(Draft.id(1).value(), Draft.id(2).value(), Draft.id(3).value()),
                1);
        assertThat(best.keySet())
                .containsExactlyInAnyOrder(Draft.id(1).value(), Draft.id(2).value());
        assertThat(best.get(Draft.id(2).value())).hasSize(1);
        assertThat(engine.best(
                        Search.of(word("coordination"), 0), List.of(Draft.id(2).value()), 5))
                .hasSize(1)
                .allSatisfy((id, hits) -> assertThat(hits).hasSize(2));
    }

    @Test
    void findings_are_grouped_by_kind_and_factor_and_counted_by_report() {
        List<FindingGroup> groups = engine.findings(all(), 3);
        assertThat(groups).first().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(FindingKind.OBSTACLE);
            assertThat(each.factor()).isEqualTo("moyens-humains");
            assertThat(each.reports()).isEqualTo(2);
            assertThat(each.best()).hasSize(2);
        });
        assertThat(groups)
                .hasSize(4)
                .anySatisfy(each -> assertThat(each.factor()).isEmpty());
        assertThat(groups)
                .filteredOn(each -> each.factor().equals("coordination-dediee"))
                .first()
                .satisfies(each -> assertThat(each.findings())
                        .as("what is said again is left out")
                        .isEqualTo(1));
    }

    @Test
    void two_facets_are_crossed_by_report() {
        List<Crossing> cells = engine.cross(all(), Facet.FACTOR, Facet.POPULATION);
        assertThat(cells)
                .containsExactlyInAnyOrder(
                        new Crossing("coordination-dediee", "personnes-agees", 1, 1, 0),
                        new Crossing("moyens-humains", "personnes-agees", 1, 0, 1),
                        new Crossing("moyens-humains", "enfants-6-11", 1, 0, 1),
                        new Crossing("participation-habitants", "personnes-agees", 1, 1, 0));
        assertThat(engine.cross(all(), Facet.POPULATION, Facet.SETTING))
                .contains(
                        new Crossing("personnes-agees", "associatif", 1, 1, 0),
                        new Crossing("personnes-agees", "quartier-commune", 1, 1, 1));
        assertThat(engine.cross(all().withMatch(word("blosne")), Facet.KIND, Facet.FACTOR))
                .containsExactlyInAnyOrder(
                        new Crossing("lever", "participation-habitants", 1, 1, 0),
                        new Crossing("obstacle", "moyens-humains", 1, 0, 1));
    }

    @Test
    void titles_are_completed() {
        assertThat(engine.titled("cafés des aid", 5))
                .extracting(IndexedReport::title)
                .containsExactly("Cafés des aidants");
        assertThat(engine.titled("PETITS dej", 5)).hasSize(1);
        assertThat(engine.titled("parcelles", 5)).isEmpty();
        assertThat(engine.titled(" ", 5)).isEmpty();
    }

    @Test
    void misspelt_words_find_their_neighbours() {
        assertThat(engine.near("cordination", 3)).first().isEqualTo(new Spelling("coordination", 1));
        assertThat(engine.near("parceles", 3)).extracting(Spelling::word).contains("parcelles");
        assertThat(engine.near("xyzzyxyz", 3)).isEmpty();
    }

    @Test
    void passages_with_a_word_are_counted() {
        assertThat(engine.passagesWith(List.of(word("coordination"), word("parcelles"), word("absent"), Match.ALL)))
                .containsExactly(3L, 1L, 0L, 9L);
    }

    @Test
    void a_report_put_again_replaces_the_old_one_with_its_passages() {
        index.put(Draft.of(1, "Tout autre chose").says("Rien de commun.").report());
        assertThat(index.count()).isEqualTo(3);
        assertThat(passages(word("parcelles"))).isEmpty();
        assertThat(reports(word("blosne"))).isEmpty();
        assertThat(engine.passages(all()).total()).isEqualTo(7);
    }

    @Test
    void a_removed_report_is_gone_with_its_passages_and_counts() {
        long before = engine.generation();
        index.remove(Draft.id(2));
        index.remove(Draft.id(99));
        assertThat(index.count()).isEqualTo(2);
        assertThat(passages(word("bénévoles"))).isEmpty();
        assertThat(engine.reports(all().counting(Set.of(Facet.THEME))).counts().get(Facet.THEME))
                .doesNotContainKey("aidants");
        assertThat(engine.generation()).isNotEqualTo(before);
    }

    @Test
    void a_rebuild_replaces_everything_and_keeps_what_is_told_meanwhile() {
        Iterator<Report> old = List.of(
                        garden().report(),
                        school().report(),
                        Draft.of(7, "Septième").report())
                .iterator();
        Iterator<Report> disturbed = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return old.hasNext();
            }

            @Override
            public Report next() {
                Report next = old.next();
                if (next.id().equals(Draft.id(3))) {
                    index.put(Draft.of(3, "Version nouvelle").report());
                    index.put(Draft.of(8, "Huitième").report());
                    index.remove(Draft.id(7));
                    assertThat(reports(word("aidants")))
                            .as("the old one serves meanwhile")
                            .containsExactly(2);
                }
                return next;
            }
        };
        assertThat(index.rebuild(disturbed)).isEqualTo(3);
        assertThat(reports(Match.ALL)).containsExactly(1, 3, 8);
        assertThat(reports(word("nouvelle"))).containsExactly(3);
        assertThat(index.current()).isTrue();
    }
}
