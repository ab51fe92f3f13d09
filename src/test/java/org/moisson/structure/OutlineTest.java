package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.extraction.Sheet;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Section;

/** What heads a text and what only looks like it. */
class OutlineTest {

    private static final String TEXT = "Les habitantes du hameau ont ouvert une cuisine partagée. Elles y reçoivent "
            + "leurs voisins chaque jeudi. La mairie prête la salle et paie le chauffage de novembre à mars.";
    private static final String MORE = "Le bilan du premier hiver est bon. Douze personnes seules viennent toutes les "
            + "semaines. Deux d'entre elles animent un atelier, et le bus du canton les amène.";

    @TempDir
    private Path folder;

    @Test
    void bold_words_at_the_head_of_a_paragraph_are_its_heading() throws IOException {
        Sheet sheet = new Sheet().page().bold(16).at(50, 70, "Ce qui a compté dans le hameau");
        runIn(sheet, 110, "La confiance.", TEXT);
        runIn(sheet, 190, "Le temps donné :", MORE);
        sheet.plain(10).wrapped(50, 270, 480, TEXT);
        Reading reading = Cases.read(sheet, folder);
        assertThat(headings(reading))
                .containsExactly("Ce qui a compté dans le hameau", "La confiance.", "Le temps donné :");
        assertThat(Cases.find(reading, "Le bilan du premier").section()).endsWith("Le temps donné :");
    }

    private static void runIn(Sheet sheet, float y, String heading, String text) {
        float x = 50 + sheet.bold(10).width(heading + " ");
        List<String> lines = sheet.plain(10).wrap(480, ".".repeat((int) ((x - 50) / sheet.width("."))) + " " + text);
        sheet.bold(10).at(50, y, heading).plain(10);
        sheet.at(x, y, lines.getFirst().replaceFirst("^\\.+ ", ""));
        for (int i = 1; i < lines.size(); i++) {
            sheet.at(50, y + 12.5f * i, lines.get(i));
        }
    }

    @Test
    void words_stressed_within_a_sentence_head_nothing() throws IOException {
        Sheet sheet = new Sheet().page().plain(10);
        float x = 50 + sheet.bold(10).width("La mairie du bourg ");
        sheet.at(50, 80, "La mairie du bourg").plain(10).at(x, 80, "prête la salle et paie le chauffage en hiver.");
        sheet.wrapped(50, 110, 480, TEXT).wrapped(50, 160, 480, MORE);
        Reading reading = Cases.read(sheet, folder);
        assertThat(reading.sections()).isEmpty();
        assertThat(Cases.texts(reading, PassageRole.SENTENCE))
                .contains("La mairie du bourg prête la salle et paie le chauffage en hiver.");
    }

    @Test
    void a_bold_line_with_an_arrow_heads_the_paragraph_under_it() throws IOException {
        Sheet sheet = new Sheet().page().bold(16).at(50, 70, "Nos conseils");
        sheet.signs(10).at(50, 100, "\u2794").bold(10).at(64, 100, "Prendre le temps de la rencontre");
        sheet.plain(10).wrapped(50, 116, 480, TEXT);
        sheet.bold(10)
                .at(50, 170, "Aller chercher les personnes seules")
                .plain(10)
                .wrapped(50, 186, 480, MORE);
        Reading reading = Cases.read(sheet, folder);
        assertThat(headings(reading))
                .containsExactly(
                        "Nos conseils", "Prendre le temps de la rencontre", "Aller chercher les personnes seules");
    }

    @Test
    void text_that_is_larger_on_one_slide_than_on_the_others_heads_nothing() throws IOException {
        Sheet sheet =
                new Sheet().slide().bold(28).at(40, 60, "D'où vient le projet").plain(18);
        sheet.wrapped(40, 120, 640, "Les familles du hameau voulaient se retrouver le soir.");
        sheet.wrapped(40, 180, 640, "Elles ont demandé à la commune : et si nous avions une salle ?");
        sheet.slide()
                .plain(28)
                .at(40, 60, "Avec qui")
                .at(60, 160, "> les familles")
                .at(60, 210, "> la commune");
        sheet.slide().bold(28).at(40, 60, "Comment il se fait").plain(18);
        sheet.wrapped(40, 120, 640, "Une famille du hameau ouvre la salle et reçoit les autres en quatre temps :");
        sheet.picture(60, 200, 500, 200);
        for (int i = 0; i < 3; i++) {
            sheet.slide().bold(28).at(40, 60, "Saison " + (i + 1)).plain(12);
            sheet.wrapped(40, 110, 640, TEXT).wrapped(40, 200, 640, MORE).wrapped(40, 300, 640, TEXT);
        }
        Reading reading = Cases.read(sheet, folder);
        assertThat(headings(reading))
                .containsExactly(
                        "D'où vient le projet", "Avec qui", "Comment il se fait", "Saison 1", "Saison 2", "Saison 3");
    }

    @Test
    void the_stage_of_a_plan_that_is_lit_up_on_a_slide_heads_nothing() throws IOException {
        Sheet sheet = new Sheet();
        List<String> stages = List.of("Ouvrir la salle du bourg", "Recevoir les familles", "Faire le bilan");
        for (int lit = 0; lit < 3; lit++) {
            sheet.slide().bold(28).at(40, 60, "Trois saisons");
            for (int i = 0; i < 3; i++) {
                (i == lit ? sheet.bold(20) : sheet.plain(20)).at(40, 130 + 50 * i, "> " + stages.get(i));
            }
            sheet.slide().bold(28).at(40, 60, "Saison " + (lit + 1)).plain(12);
            sheet.wrapped(40, 110, 640, TEXT).wrapped(40, 200, 640, MORE).wrapped(40, 300, 640, TEXT);
        }
        assertThat(headings(Cases.read(sheet, folder))).doesNotContainAnyElementsOf(stages);
    }

    @Test
    void the_name_at_the_foot_of_a_page_heads_nothing() throws IOException {
        Sheet sheet = new Sheet();
        List<String> seasons = List.of("L'automne", "Un hiver long", "Le printemps", "Au bord de l'eau");
        for (int i = 0; i < 4; i++) {
            sheet.slide().bold(28).at(40, 60, seasons.get(i)).plain(12);
            sheet.wrapped(40, 110 + 9 * i, 640, i % 2 == 0 ? TEXT : MORE);
            if (i == 1) {
                sheet.wrapped(40, 240, 640, TEXT).bold(14).at(40, 500, "RÉSEAU DES HAMEAUX");
            }
        }
        assertThat(headings(Cases.read(sheet, folder))).containsExactlyElementsOf(seasons);
    }

    @Test
    void who_speaks_where_and_when_heads_nothing() throws IOException {
        Sheet sheet = new Sheet().slide().bold(30).at(60, 160, "La cuisine des voisines");
        sheet.bold(18).at(60, 230, "Marguerite Delaunay, réseau des hameaux");
        sheet.plain(18).at(60, 270, "Issoire, 14 mars 2021");
        for (int i = 0; i < 3; i++) {
            sheet.slide().bold(26).at(40, 60, "Temps fort numéro " + (i + 1)).plain(14);
            sheet.wrapped(40, 110, 640, i == 1 ? TEXT : MORE).wrapped(40, 260, 640, i == 1 ? MORE : TEXT);
        }
        Reading reading = Cases.read(sheet, folder);
        assertThat(reading.sections()).extracting(Section::page).doesNotContain(1);
        assertThat(Cases.texts(reading, PassageRole.TITLE)).containsExactly("La cuisine des voisines");
    }

    private static List<String> headings(Reading reading) {
        return reading.passages().stream()
                .filter(passage -> passage.role() == PassageRole.HEADING || passage.role() == PassageRole.TITLE)
                .map(Passage::text)
                .toList();
    }
}
