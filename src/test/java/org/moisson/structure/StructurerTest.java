package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Needed;
import org.moisson.extraction.Sheet;
import org.moisson.report.Box;
import org.moisson.report.IdentityRow;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Section;

/** A page is read as a careful person would copy it. */
class StructurerTest {

    private static final String LEFT =
            "Les habitantes du hameau ont ouvert une cuisine partagée. Elles y reçoivent leurs "
                    + "voisins chaque jeudi. La mairie prête la salle et paie le chauffage. Un bénévole tient les comptes.";
    private static final String RIGHT = "Le bilan du premier hiver est bon. Douze personnes seules viennent toutes les "
            + "semaines. Deux d'entre elles animent un atelier. Le bus du canton les amène.";

    @TempDir
    private Path folder;

    @Test
    void two_columns_are_read_one_after_the_other() throws IOException {
        Reading reading = read(new Sheet().page().wrapped(50, 80, 230, LEFT).wrapped(320, 80, 230, RIGHT));
        assertThat(Cases.flat(reading, 1)).isEqualTo(LEFT + " " + RIGHT);
    }

    @Test
    void three_columns_under_a_heading_are_read_one_after_the_other() throws IOException {
        Sheet sheet = new Sheet().page();
        sheet.bold(18).at(50, 60, "Trois saisons de cuisine partagée au hameau").plain(9);
        sheet.wrapped(50, 100, 150, LEFT).wrapped(225, 100, 150, RIGHT).wrapped(400, 100, 150, LEFT);
        assertThat(Cases.flat(read(sheet), 1))
                .isEqualTo("Trois saisons de cuisine partagée au hameau " + LEFT + " " + RIGHT + " " + LEFT);
    }

    @Test
    void columns_whose_content_is_written_line_by_line_across_are_parted_all_the_same() throws IOException {
        Sheet sheet = new Sheet().page();
        List<String> left = sheet.wrap(230, LEFT);
        List<String> right = sheet.wrap(230, RIGHT);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            sheet.at(50, 80 + 12.5f * i, i < left.size() ? left.get(i) : "");
            sheet.at(320, 80 + 12.5f * i, i < right.size() ? right.get(i) : "");
        }
        assertThat(Cases.flat(read(sheet), 1)).isEqualTo(LEFT + " " + RIGHT);
    }

    @Test
    void a_sentence_over_a_column_break_is_one_passage() throws IOException {
        Sheet sheet = new Sheet().page();
        sheet.wrapped(50, 80, 230, LEFT + " La directrice du centre social a obtenu des communes voisines");
        sheet.wrapped(320, 80, 230, "un minibus pour les personnes sans voiture. " + RIGHT);
        assertThat(Cases.texts(read(sheet), PassageRole.SENTENCE))
                .contains(
                        "La directrice du centre social a obtenu des communes voisines un minibus pour les personnes sans "
                                + "voiture.");
    }

    @Test
    void hyphens_of_the_setting_go_and_those_of_the_word_stay() throws IOException {
        Sheet sheet = new Sheet().page();
        List<String> lines = List.of(
                "Le conseil local réunit chaque trimestre les parte-",
                "naires du quartier pour suivre les actions de bien-",
                "être, et les plus-",
                "values sont visibles. Chaque anima-",
                "trice tient un carnet de bord à Saint-",
                "Brévin et le relit avec les familles du quartier.");
        for (int i = 0; i < lines.size(); i++) {
            sheet.at(50, 80 + 13 * i, lines.get(i));
        }
        assertThat(Cases.flat(read(sheet), 1))
                .contains(
                        "les partenaires du quartier",
                        "de bien-être",
                        "les plus-values sont",
                        "Chaque animatrice tient",
                        "à Saint-Brévin et");
    }

    @Test
    void a_sentence_over_a_page_end_is_one_passage_that_names_both_pages_whatever_stands_between() throws IOException {
        Sheet sheet = new Sheet();
        String before = LEFT + " " + RIGHT
                + " La coordination du réseau a demandé aux médecins du canton, dès le premier mois de l'année,";
        for (int i = 1; i <= 4; i++) {
            sheet.page()
                    .plain(8)
                    .at(50, 30, "Réseau des hameaux")
                    .at(50, 820, "Fiche d'expérience")
                    .at(540, 820, i + " / 4");
            sheet.plain(10);
            if (i == 1) {
                sheet.wrapped(50, 640, 480, before);
            } else if (i == 2) {
                sheet.wrapped(50, 80, 480, "de recevoir ensemble les familles nouvelles. " + LEFT);
            } else {
                sheet.wrapped(50, 80, 480, RIGHT);
            }
        }
        Reading reading = read(sheet);
        Passage passage = Cases.find(reading, "La coordination du réseau");
        assertThat(passage.text()).endsWith("de recevoir ensemble les familles nouvelles.");
        assertThat(passage.pages()).containsExactly(1, 2);
        assertThat(passage.boxes()).extracting(Box::page).contains(1, 2);
        assertThat(reading.passages()).noneMatch(each -> each.text().contains("Fiche d'expérience"));
        assertThat(reading.pages().getFirst().text()).contains("Fiche d'expérience", "1 / 4", "Réseau des hameaux");
    }

    @Test
    void headings_make_an_outline_and_every_passage_stands_under_its_own() throws IOException {
        Sheet sheet = new Sheet().page();
        sheet.bold(24).at(50, 70, "La cuisine des voisines");
        sheet.bold(16).at(50, 120, "Ce que nous avons appris");
        sheet.bold(12).at(50, 150, "Points forts").plain(10).wrapped(50, 170, 480, LEFT);
        sheet.bold(12).at(50, 230, "Points faibles").plain(10).wrapped(50, 250, 480, RIGHT);
        sheet.bold(16).at(50, 320, "Et demain").plain(10).wrapped(50, 345, 480, LEFT);
        Reading reading = read(sheet);
        assertThat(Cases.texts(reading, PassageRole.TITLE)).containsExactly("La cuisine des voisines");
        assertThat(reading.sections())
                .extracting(Section::path)
                .containsExactly(
                        List.of("Ce que nous avons appris"),
                        List.of("Ce que nous avons appris", "Points forts"),
                        List.of("Ce que nous avons appris", "Points faibles"),
                        List.of("Et demain"));
        assertThat(Cases.find(reading, "Le bilan du premier").section())
                .containsExactly("Ce que nous avons appris", "Points faibles");
    }

    @Test
    void the_emblem_of_a_series_is_not_the_title() throws IOException {
        Sheet sheet = new Sheet();
        for (int i = 1; i <= 4; i++) {
            sheet.page();
            if (i == 1 || i == 4) {
                sheet.frame(40, 30, 260, 50).bold(22).at(50, 60, "Cahiers du hameau");
            }
            if (i == 1) {
                sheet.bold(20).at(50, 160, "Cuisiner ensemble pour rompre la solitude");
            }
            sheet.plain(10).wrapped(50, 220, 480, LEFT + " " + RIGHT);
        }
        Reading reading = read(sheet);
        assertThat(Cases.texts(reading, PassageRole.TITLE))
                .containsExactly("Cuisiner ensemble pour rompre la solitude");
    }

    @Test
    void written_and_drawn_bullets_part_the_entries_of_a_list_which_know_their_lead() throws IOException {
        Sheet sheet = new Sheet().page().wrapped(50, 80, 480, LEFT).at(50, 140, "Trois choses ont aidé :");
        sheet.at(60, 156, "•")
                .at(72, 156, "la confiance des familles du hameau, gagnée visite après visite et sans jamais")
                .at(72, 168.5f, "forcer une porte");
        sheet.dot(60, 178).at(72, 181, "Une salle ouverte le soir");
        sheet.at(60, 193.5f, "–").at(72, 193.5f, "Des élus présents");
        Reading reading = read(sheet);
        assertThat(Cases.texts(reading, PassageRole.ITEM))
                .containsExactly(
                        "la confiance des familles du hameau, gagnée visite après visite et sans jamais forcer une porte",
                        "Une salle ouverte le soir",
                        "Des élus présents");
        assertThat(Cases.find(reading, "Une salle").context()).isEqualTo("Trois choses ont aidé :");
        assertThat(reading.pages().getFirst().text()).contains("• Une salle ouverte le soir");
    }

    @Test
    void footnotes_stand_apart_and_their_calls_leave_the_text() throws IOException {
        Sheet sheet = new Sheet().page().plain(11).wrapped(50, 80, 480, LEFT);
        float end = 50 + sheet.width("Le financement vient de la région");
        sheet.at(50, 160, "Le financement vient de la région")
                .plain(6)
                .at(end, 156, "1")
                .plain(11);
        sheet.at(end + 4, 160, " et du canton.");
        sheet.rule(50, 760, 120)
                .plain(5)
                .at(50, 772, "1")
                .plain(8)
                .at(54, 775, "Convention signée en 2019 pour trois ans.");
        Reading reading = read(sheet);
        assertThat(Cases.texts(reading, PassageRole.SENTENCE))
                .contains("Le financement vient de la région et du canton.");
        assertThat(Cases.texts(reading, PassageRole.NOTE))
                .hasSize(1)
                .first()
                .asString()
                .contains("Convention signée en 2019");
    }

    @Test
    void an_identity_card_over_a_page_end_becomes_pairs() throws IOException {
        Sheet sheet = new Sheet().page();
        sheet.bold(14).at(50, 560, "Carte d'identité de l'action").plain(10);
        float y = row(sheet, 600, "Porteur", "Association des voisines du hameau");
        y = row(
                sheet,
                y,
                "Public",
                "Personnes âgées isolées, et leurs aidants qui ne trouvent pas de relais dans la commune ni dans les "
                        + "villages voisins");
        row(sheet, y, "Territoire", "Canton de la haute vallée, sept communes de montagne dont");
        sheet.page().plain(10).at(180, 60, "la plus haute est à mille mètres");
        sheet.rule(50, 68, 490);
        y = row(sheet, 82, "Dates", "2018 à 2021");
        row(sheet, y, "Partenaires", "Mairie, caisse de mutualité, médecins du canton");
        Reading reading = read(sheet);
        assertThat(reading.identityCard())
                .extracting(IdentityRow::label)
                .containsExactly("Porteur", "Public", "Territoire", "Dates", "Partenaires");
        assertThat(reading.identityCard().get(1).value()).endsWith("ni dans les villages voisins");
        assertThat(reading.identityCard().get(2).value().replace('\n', ' ')).contains("sept communes", "mille mètres");
        assertThat(reading.identityCard()).allMatch(each -> !each.passages().isEmpty());
    }

    private static float row(Sheet sheet, float y, String label, String value) {
        sheet.bold(10).at(55, y, label).plain(10).wrapped(180, y, 340, value);
        float next = y + 12.5f * sheet.wrap(340, value).size() + 8;
        sheet.rule(50, next - 12, 490);
        return next + 2;
    }

    @Test
    void the_states_of_a_slide_that_builds_up_count_once() throws IOException {
        Sheet sheet = new Sheet();
        for (int state = 1; state <= 3; state++) {
            sheet.slide().bold(28).at(60, 70, "Nos axes de travail").plain(18);
            for (int i = 1; i <= state; i++) {
                sheet.at(70, 120 + 40 * i, "•")
                        .at(95, 120 + 40 * i, "Ouvrir un lieu numéro " + "xABC".charAt(i) + " au village");
            }
        }
        Reading reading = read(sheet);
        assertThat(Cases.texts(reading, PassageRole.ITEM)).hasSize(3);
        assertThat(reading.passages()).allMatch(each -> each.pages().equals(List.of(3)));
    }

    @Test
    void a_framed_testimony_is_a_quotation_with_its_author() throws IOException {
        Sheet sheet = new Sheet().page().wrapped(50, 80, 480, LEFT);
        sheet.frame(60, 150, 460, 70)
                .slanted(10)
                .wrapped(70, 168, 430, "« Avant, je ne parlais à personne de la semaine. Ici on m'attend. »");
        sheet.bold(9).at(330, 205, "Odette, voisine du hameau").plain(10).wrapped(50, 250, 480, RIGHT);
        assertThat(Cases.texts(read(sheet), PassageRole.QUOTATION))
                .contains("Ici on m'attend. »", "Odette, voisine du hameau")
                .noneMatch(text -> text.contains("bilan"));
    }

    @Test
    void a_table_of_contents_gives_no_passage() throws IOException {
        Sheet sheet = new Sheet().page().bold(14).at(50, 80, "Sommaire").plain(10);
        for (int i = 1; i <= 5; i++) {
            sheet.at(
                    50,
                    100 + 16 * i,
                    "Chapitre du hameau " + i + " ..............................................  " + 3 * i);
        }
        sheet.wrapped(50, 300, 480, LEFT);
        assertThat(read(sheet).passages()).noneMatch(each -> each.text().contains("Chapitre"));
    }

    @Test
    void a_title_set_wide_is_read_as_words() throws IOException {
        Sheet sheet = new Sheet().page().bold(16).at(50, 80, "R É S U M É   D U   P R O J E T");
        assertThat(Cases.flat(read(sheet.plain(10).wrapped(50, 120, 480, LEFT)), 1))
                .startsWith("RÉSUMÉ DU PROJET");
    }

    @Test
    void a_scan_has_its_columns_its_outline_and_its_sentences() throws IOException {
        Needed.TESSERACT.orSkip();
        Sheet sheet = new Sheet().page().bold(20).at(60, 80, "La cuisine des voisines");
        sheet.bold(12).at(60, 130, "Ce qui a aidé").plain(11).wrapped(60, 150, 470, LEFT);
        sheet.bold(12).at(60, 260, "Ce qui a manqué").plain(11).wrapped(60, 280, 470, RIGHT);
        Reading reading = Cases.read(sheet.saveScanned(folder.resolve("scan.pdf"), 200));
        assertThat(reading.recognition().pagesRecognised()).isEqualTo(1);
        assertThat(Cases.texts(reading, PassageRole.TITLE)).containsExactly("La cuisine des voisines");
        assertThat(reading.sections())
                .extracting(Section::path)
                .containsExactly(List.of("Ce qui a aidé"), List.of("Ce qui a manqué"));
        assertThat(Cases.texts(reading, PassageRole.SENTENCE))
                .contains("La mairie prête la salle et paie le chauffage.");
    }

    private Reading read(Sheet sheet) throws IOException {
        return Cases.read(sheet, folder);
    }
}
