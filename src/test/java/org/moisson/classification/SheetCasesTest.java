package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.moisson.report.AxisStatus;
import org.moisson.report.Origin;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Vocabularies;
import org.moisson.vocabulary.VocabularyRoom;

/** What a sheet must not get wrong, each shown by a few lines of an invented report. */
class SheetCasesTest {

    private static final Vocabularies VOCABULARIES = VocabularyRoom.vocabularies();
    private static final SheetReader READER =
            new SheetReader(new Lexicon(VOCABULARIES), VOCABULARIES, VocabularyRoom.gazetteer());

    @Test
    void each_place_has_its_role() {
        Sheet sheet = read("""
                # Marcher ensemble dans le Perche
                ## Le projet
                Depuis 2019, l'action se déroule à Mortagne-au-Perche et à Bellême, auprès des habitants de plus de 60 ans.
                La commune d'Argentan s'est retirée du projet au bout d'un an.
                La démarche a essaimé à Vimoutiers en 2022.
                Elle a été présentée lors de la journée régionale organisée à Caen.
                Le groupe s'est formé par exemple à Grenoble.
                """);
        assertThat(role(sheet, "Mortagne-au-Perche")).isEqualTo(PlaceRole.INTERVENTION);
        assertThat(role(sheet, "Bellême")).isEqualTo(PlaceRole.INTERVENTION);
        assertThat(role(sheet, "Argentan")).isEqualTo(PlaceRole.WITHDRAWN);
        assertThat(role(sheet, "Vimoutiers")).isEqualTo(PlaceRole.SPREAD);
        assertThat(role(sheet, "Caen")).isEqualTo(PlaceRole.EVENT);
        assertThat(role(sheet, "Grenoble")).isEqualTo(PlaceRole.CITED);
    }

    @Test
    void the_seat_of_who_carries_the_action_is_no_place_of_it() {
        Sheet sheet = read("""
                # Des cuisines qui voyagent
                | Porteur de projet | Association La Tablée, Angoulême |
                | Territoire | Confolens, Chabanais |
                ## Le projet
                En 2021, les ateliers se tiennent à Confolens et à Chabanais.
                """);
        assertThat(role(sheet, "Angoulême")).isEqualTo(PlaceRole.SEAT);
        assertThat(role(sheet, "Confolens")).isEqualTo(PlaceRole.INTERVENTION);
    }

    @Test
    void the_name_of_an_action_in_quotation_marks_makes_no_guide_of_its_report() {
        Sheet sheet = read("""
                # Bilan de l'action « Pas à pas vers le marché », Confolens
                ## Avancement
                Depuis 2021, quinze personnes marchent chaque mardi de Confolens à Chabanais.
                Le groupe s'est étoffé quand la pharmacienne a prêté son local.
                Deux bénévoles portent les gilets et ferment la marche.
                Le boulanger garde une chaise devant sa vitrine.
                La pluie de mars a réduit les sorties de moitié.
                Un kinésithérapeute a revu les étirements.
                La commune a posé trois bancs sur le parcours.
                Les marcheurs se téléphonent le lundi soir.
                Une randonnée d'une journée clôt la saison.
                La pharmacienne souhaite que le manuel soit réécrit avec les participants, dans leurs mots, avant la
                prochaine saison.
                """);
        assertThat(sheet.scopeId()).isEqualTo("experience");
        assertThat(sheet.type()).isNull();
    }

    @Test
    void a_genre_that_bears_the_word_capitalisation_does_not_speak_of_method() {
        Sheet sheet = read("""
                # Les veilleurs du port — dépliant de capitalisation
                ## Ce qui a compté
                Un local ouvert tôt.
                Des patrons de pêche qui en parlent.
                """);
        assertThat(sheet.scopeId()).isEqualTo("experience");
    }

    @Test
    void what_a_document_calls_itself_may_close_its_title() {
        Sheet sheet = read("""
                # Des bancs sur le chemin du marché, à Chabanais et dans les villages voisins : fiche de capitalisation
                ## Le projet
                En 2021, les ateliers se tiennent à Confolens et à Chabanais.
                """);
        assertThat(Objects.requireNonNull(sheet.type()).value()).isEqualTo("fiche-capitalisation");
    }

    @Test
    void a_commune_brings_what_holds_it_and_a_region_brings_nothing_below() {
        Sheet commune = read("# Le jardin\n## Lieu\nL'action a lieu depuis 2020 à Mortagne-au-Perche.\n");
        assertThat(codes(commune, PlaceLevel.DEPARTMENT)).containsExactly("dep-61");
        assertThat(codes(commune, PlaceLevel.REGION)).containsExactly("reg-28");
        assertThat(codes(commune, PlaceLevel.EPCI)).hasSize(1);
        assertThat(place(commune, "dep-61").origin()).isEqualTo(Origin.INFERRED);
        Sheet region = read("# Le jardin\n| Région | Bretagne |\n## Lieu\nL'action a lieu depuis 2020 en Bretagne.\n");
        assertThat(region.places()).extracting(tag -> tag.value().code()).containsExactly("reg-53");
    }

    @Test
    void a_department_written_in_the_row_of_the_region_is_stored_as_one_and_looked_at_first() {
        Sheet wrong =
                read("# Le car\n| Région | Morbihan |\n| Dates | 2020 à 2022 |\n## Lieu\nLe car s'arrête partout.\n");
        assertThat(codes(wrong, PlaceLevel.DEPARTMENT)).containsExactly("dep-56");
        assertThat(codes(wrong, PlaceLevel.REGION)).containsExactly("reg-53");
        Sheet right = read(
                "# Le car\n| Département | Morbihan |\n| Dates | 2020 à 2022 |\n## Lieu\nLe car s'arrête partout.\n");
        assertThat(place(wrong, "dep-56").confidence())
                .isLessThan(place(right, "dep-56").confidence())
                .isLessThan(0.7);
    }

    @Test
    void a_former_region_is_known_by_its_name() {
        Sheet sheet = read("# Les foyers\n| Région | Poitou-Charentes |\n## Lieu\nL'action a été menée en 2014.\n");
        assertThat(codes(sheet, PlaceLevel.REGION)).containsExactly("reg-75");
    }

    @Test
    void homonyms_are_settled_by_the_department_that_is_spoken_of() {
        Sheet sheet = read("""
                # Bouger à Saint-Denis
                ## Le projet
                L'action s'est tenue en 2018 à Saint-Denis, à La Réunion, avec trois clubs de l'île.
                """);
        assertThat(sheet.places()).extracting(tag -> tag.value().code()).contains("com-97411");
        Sheet north = read("""
                # Bouger à Saint-Denis
                ## Le projet
                L'action s'est tenue en 2018 à Saint-Denis (93), avec trois clubs de Seine-Saint-Denis.
                """);
        assertThat(north.places()).extracting(tag -> tag.value().code()).contains("com-93066");
    }

    @Test
    void ages_in_years_become_the_bands_they_meet() {
        Sheet sheet = read("# Dormir mieux\n| Public | Jeunes de 12 à 15 ans |\n## Le projet\nEn 2020, à Nevers.\n");
        assertThat(sheet.populations())
                .filteredOn(tag -> tag.value().id().equals("adolescents"))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.value().ageMin()).isEqualTo(12);
                    assertThat(tag.value().ageMax()).isEqualTo(15);
                });
    }

    @Test
    void partners_bring_no_theme() {
        Sheet sheet = read("""
                # Un café pour se retrouver
                | Thématique | Isolement social |
                | Partenaires | Comité départemental contre le tabac, Ligue contre le cancer, Centre d'addictologie |
                ## Le projet
                En 2021, à Nevers, des bénévoles rendent visite aux personnes seules et tiennent un café chaque mardi.
                L'action est menée en partenariat avec le centre de soins en addictologie et la Ligue contre le cancer.
                """);
        assertThat(sheet.themes()).extracting(tag -> tag.value().id()).containsExactly("isolement-social");
    }

    @Test
    void an_axis_that_the_action_is_said_to_bear_on_is_explicit() {
        Sheet sheet = read("""
                # Le potager de la cité
                ## Cadre
                En 2020, à Nevers, ce projet mobilise deux axes de la Charte d'Ottawa : renforcer l'action communautaire et acquérir des aptitudes individuelles.
                """);
        assertThat(with(sheet, AxisStatus.EXPLICIT))
                .containsExactlyInAnyOrder("action-communautaire", "aptitudes-individuelles");
    }

    @Test
    void an_axis_that_is_done_without_a_word_of_the_charter_is_only_implied() {
        Sheet sheet = read("""
                # Habitants acteurs de leur santé
                ## Le projet
                En 2020, à Nevers, un collectif d'habitants mène un diagnostic communautaire et décide de ses actions.
                La mobilisation des habitants et la co-construction portent le collectif, de la démarche participative au conseil citoyen.
                """);
        assertThat(with(sheet, AxisStatus.EXPLICIT)).isEmpty();
        assertThat(sheet.ottawa())
                .filteredOn(tag -> tag.value().axis().equals("action-communautaire"))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.origin()).isEqualTo(Origin.INFERRED);
                    assertThat(tag.value().axisStatus()).isIn(AxisStatus.IMPLIED, AxisStatus.IMPLIED_WEAK);
                });
    }

    @Test
    void a_legend_of_the_five_axes_tags_nothing() {
        Sheet sheet = read("""
                # Dix ans de marche
                ## Repères
                La Charte d'Ottawa définit cinq axes : élaborer des politiques publiques favorables à la santé, créer des milieux favorables, renforcer l'action communautaire, acquérir des aptitudes individuelles, réorienter les services de santé.
                ## Le projet
                En 2020, à Nevers, un groupe marche chaque jeudi.
                """);
        assertThat(with(sheet, AxisStatus.EXPLICIT)).isEmpty();
        assertThat(with(sheet, AxisStatus.CITED_AS_FRAMEWORK)).hasSize(5);
    }

    private static Sheet read(String draft) {
        return READER.read(DraftReading.of(draft));
    }

    private static List<String> with(Sheet sheet, AxisStatus status) {
        return sheet.ottawa().stream()
                .map(Tag::value)
                .filter(each -> each.axisStatus() == status)
                .map(Ottawa::axis)
                .toList();
    }

    private static PlaceRole role(Sheet sheet, String label) {
        List<PlaceRole> roles = sheet.places().stream()
                .map(Tag::value)
                .filter(each -> each.label().equals(label))
                .map(Place::role)
                .toList();
        assertThat(roles).as(label).hasSize(1);
        return roles.getFirst();
    }

    private static Tag<Place> place(Sheet sheet, String code) {
        return sheet.places().stream()
                .filter(tag -> tag.value().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Sheet sheet, PlaceLevel level) {
        return sheet.places().stream()
                .map(Tag::value)
                .filter(each -> each.level() == level)
                .map(Place::code)
                .toList();
    }
}
