package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.extraction.Sheet;
import org.moisson.report.IdentityRow;
import org.moisson.report.Reading;

/** The identity card of a project, in the shapes that word processors give it. */
class CardTest {

    private static final String TEXT = "Les habitantes du hameau ont ouvert une cuisine partagée. Elles y reçoivent "
            + "leurs voisins chaque jeudi. La mairie prête la salle et paie le chauffage de novembre à mars.";

    @TempDir
    private Path folder;

    @Test
    void a_cell_merged_over_both_columns_is_no_row_of_the_card_and_breaks_none() throws IOException {
        Sheet sheet = new Sheet().page().plain(10).wrapped(50, 60, 490, TEXT);
        float y = 130;
        y = merged(sheet, y, "Carte d'identité de l'action");
        y = row(sheet, y, "Porteur", "Association des voisines du hameau");
        y = row(
                sheet,
                y,
                "Public",
                "Personnes âgées isolées et leurs aidants, sans relais dans la commune ni aux alentours, "
                        + "venus de sept villages");
        y = merged(sheet, y, "Le cadre");
        y = row(sheet, y, "Territoire", "Canton de la haute vallée");
        y = row(sheet, y, "Dates", "2018 à 2021");
        sheet.plain(10).wrapped(50, y + 30, 490, TEXT);
        Reading reading = Cases.read(sheet, folder);
        assertThat(reading.identityCard())
                .extracting(IdentityRow::label)
                .containsExactly("Porteur", "Public", "Territoire", "Dates");
        assertThat(reading.identityCard().get(1).value()).endsWith("venus de sept villages");
        assertThat(reading.identityCard().get(3).value()).isEqualTo("2018 à 2021");
        assertThat(Cases.flat(reading, 1)).contains("Le cadre");
    }

    @Test
    void a_label_merged_over_several_rows_keeps_all_their_values() throws IOException {
        Sheet sheet = new Sheet().page().plain(10).wrapped(50, 60, 490, TEXT);
        float y = row(sheet, 130, "Porteur", "Association des voisines du hameau");
        box(sheet, y, 70);
        sheet.bold(10).at(58, y + 14, "Partenaires").plain(10);
        for (String partner : List.of("Mairie du bourg", "Caisse de mutualité", "Médecins du canton")) {
            sheet.at(190, y + 14, partner).rule(180, y + 22, 360);
            y += 23;
        }
        y = row(sheet, y + 1, "Dates", "2018 à 2021");
        Reading reading = Cases.read(sheet, folder);
        assertThat(reading.identityCard())
                .extracting(IdentityRow::label)
                .containsExactly("Porteur", "Partenaires", "Dates");
        assertThat(reading.identityCard().get(1).value())
                .contains("Mairie du bourg", "Caisse de mutualité", "Médecins du canton");
    }

    @Test
    void a_card_goes_on_after_the_page_end_under_its_repeated_head() throws IOException {
        Sheet sheet = new Sheet().page().plain(10).wrapped(50, 60, 490, TEXT);
        float y = merged(sheet, 640, "Carte d'identité de l'action");
        y = row(sheet, y, "Porteur", "Association des voisines du hameau");
        y = row(sheet, y, "Public", "Personnes âgées isolées");
        sheet.page();
        y = merged(sheet, 60, "Carte d'identité de l'action");
        y = row(
                sheet,
                y,
                "Territoire",
                "Canton de la haute vallée, sept communes de montagne dont la plus haute est " + "à mille mètres");
        y = row(sheet, y, "Dates", "2018 à 2021");
        sheet.plain(10).wrapped(50, y + 30, 490, TEXT);
        Reading reading = Cases.read(sheet, folder);
        assertThat(reading.identityCard())
                .extracting(IdentityRow::label)
                .containsExactly("Porteur", "Public", "Territoire", "Dates");
        assertThat(reading.identityCard().get(2).value()).endsWith("à mille mètres");
    }

    private static float row(Sheet sheet, float y, String label, String value) {
        float height = 12.5f * sheet.plain(10).wrap(340, value).size() + 10;
        sheet.frame(50, y, 130, height).frame(180, y, 360, height);
        sheet.bold(10).at(58, y + 14, label).plain(10).wrapped(190, y + 14, 340, value);
        return y + height;
    }

    private static void box(Sheet sheet, float y, float height) {
        sheet.frame(50, y, 130, height).frame(180, y, 360, height);
    }

    private static float merged(Sheet sheet, float y, String text) {
        sheet.frame(50, y, 490, 22).bold(11).at(60, y + 15, text);
        return y + 22;
    }
}
