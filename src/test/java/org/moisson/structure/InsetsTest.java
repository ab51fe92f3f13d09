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

/** What stands beside or within a text is not run into it. */
class InsetsTest {

    private static final String BEFORE = "Les habitantes du hameau ont ouvert une cuisine partagée. Elles y reçoivent "
            + "leurs voisins chaque jeudi. La mairie prête la salle et paie le chauffage. La directrice du centre a "
            + "obtenu des communes voisines, après trois réunions et bien des courriers,";
    private static final String AFTER =
            "un minibus pour les personnes sans voiture. Le bilan du premier hiver est bon. "
                    + "Douze personnes seules viennent toutes les semaines. Deux d'entre elles animent un atelier.";

    private static final String OTHER =
            "Trois familles du bourg ont pris le relais. Elles tiennent un carnet de bord et "
                    + "le relisent ensemble. Le médecin du canton passe une fois par mois, et les enfants dessinent les menus.";

    @TempDir
    private Path folder;

    @Test
    void a_sentence_of_the_text_drawn_out_in_large_type_parts_no_sentence() throws IOException {
        Sheet sheet = new Sheet()
                .page()
                .bold(18)
                .at(50, 60, "La cuisine des voisines")
                .plain(10);
        float y = 100 + 12.5f * sheet.wrap(230, BEFORE).size();
        sheet.wrapped(50, 100, 230, BEFORE);
        sheet.rule(50, y, 230)
                .slanted(16)
                .wrapped(55, y + 22, 220, "Douze personnes seules viennent toutes les semaines");
        sheet.rule(50, y + 74, 230).plain(10).wrapped(50, y + 90, 230, AFTER);
        sheet.wrapped(315, 100, 230, (OTHER + " ").repeat(4).strip());
        Reading reading = Cases.read(sheet, folder);
        assertThat(Cases.texts(reading, PassageRole.SENTENCE))
                .contains("La directrice du centre a obtenu des communes voisines, après trois réunions et bien des "
                        + "courriers, un minibus pour les personnes sans voiture.");
        assertThat(reading.sections()).isEmpty();
    }

    @Test
    void a_caption_parts_no_sentence() throws IOException {
        Sheet sheet = new Sheet()
                .page()
                .bold(18)
                .at(50, 60, "La cuisine des voisines")
                .plain(10);
        sheet.wrapped(50, 100, 490, BEFORE);
        sheet.picture(150, 170, 280, 150)
                .slanted(8)
                .at(155, 332, "La salle un soir de printemps")
                .plain(10);
        sheet.wrapped(50, 360, 490, AFTER);
        Reading reading = Cases.read(sheet, folder);
        assertThat(Cases.texts(reading, PassageRole.CAPTION)).containsExactly("La salle un soir de printemps");
        assertThat(Cases.find(reading, "La directrice").text()).endsWith("un minibus pour les personnes sans voiture.");
    }

    @Test
    void a_framed_testimony_over_a_page_end_keeps_its_author() throws IOException {
        Sheet sheet = new Sheet()
                .page()
                .bold(18)
                .at(50, 60, "La cuisine des voisines")
                .plain(10);
        sheet.wrapped(50, 100, 490, BEFORE.replace(",", "."))
                .frame(300, 200, 200, 100)
                .frame(60, 700, 460, 90);
        sheet.slanted(10).wrapped(70, 760, 430, "« Avant, je ne parlais à personne de la semaine. Ici on m'attend, et");
        sheet.page().frame(60, 50, 460, 60);
        sheet.slanted(10).wrapped(70, 68, 430, "je viens à pied quand il fait beau. »");
        sheet.bold(10).at(70, 95, "Odette Fauvel, voisine du hameau").plain(10).wrapped(50, 140, 490, OTHER);
        Reading reading = Cases.read(sheet, folder);
        assertThat(Cases.texts(reading, PassageRole.QUOTATION)).contains("Odette Fauvel, voisine du hameau");
        assertThat(reading.sections()).isEmpty();
    }

    @Test
    void a_note_knows_the_sentence_that_calls_it() throws IOException {
        Sheet sheet = new Sheet()
                .page()
                .bold(18)
                .at(50, 60, "La cuisine des voisines")
                .plain(11);
        sheet.wrapped(50, 100, 490, BEFORE.replace(",", "."));
        called(sheet, 180, "Le financement vient de la région", "1", " et du canton. Il suffit.");
        called(sheet, 200, "Le médecin passe une fois par mois.", "2", " Il est attendu.");
        sheet.rule(50, 740, 120);
        note(sheet, 756, "1", "Convention signée en 2019 pour trois ans. Elle court encore.");
        note(sheet, 768, "2", "Depuis le premier hiver.");
        Reading reading = Cases.read(sheet, folder);
        List<Passage> notes = reading.passages().stream()
                .filter(passage -> passage.role() == PassageRole.NOTE)
                .toList();
        assertThat(notes)
                .extracting(Passage::context)
                .containsExactly(
                        "Le financement vient de la région et du canton.",
                        "Le financement vient de la région et du canton.",
                        "Le médecin passe une fois par mois.");
    }

    private static void called(Sheet sheet, float y, String before, String number, String after) {
        float end = 50 + sheet.plain(11).width(before);
        sheet.at(50, y, before).plain(6).at(end, y - 4, number).plain(11).at(end + 4, y, after);
    }

    private static void note(Sheet sheet, float y, String number, String text) {
        sheet.plain(5).at(50, y - 3, number).plain(8).at(54, y, text);
    }
}
