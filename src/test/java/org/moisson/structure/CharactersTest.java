package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.extraction.Sheet;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;

/** Characters that a page shows and its text layer names in its own way. */
class CharactersTest {

    private static final String TEXT = "Les habitantes du hameau ont ouvert une cuisine partagée pour les familles.";

    @TempDir
    private Path folder;

    @Test
    void every_sign_that_parts_a_word_at_a_line_end_goes_with_the_line_end() throws IOException {
        Sheet sheet = new Sheet().page().embedded(10);
        List<String> lines = List.of(
                "Le conseil local réunit chaque trimestre les parte\u00AD",
                "naires du quartier pour suivre les expé\u2014",
                "riences du bourg, avec chaque coordi\u2010",
                "natrice, le bien-",
                "être de chacun et la territoriali-",
                "sation des expériences de chaque coordinatrice.");
        for (int i = 0; i < lines.size(); i++) {
            sheet.at(50, 80 + 13 * i, lines.get(i));
        }
        assertThat(Cases.flat(Cases.read(sheet, folder), 1))
                .contains(
                        "les partenaires du quartier",
                        "les expériences du bourg",
                        "chaque coordinatrice, le bien-être",
                        "la territorialisation des");
    }

    @Test
    void soft_hyphens_within_a_line_and_spaces_that_do_not_break_are_not_seen() throws IOException {
        Sheet sheet = new Sheet().page().embedded(10);
        sheet.at(50, 80, "Le parte\u00ADna\u00ADriat du bourg a tenu\u00A0: 54\u00A0% des familles l’ont dit.");
        sheet.wrapped(50, 110, 480, TEXT);
        Reading reading = Cases.read(sheet, folder);
        assertThat(Cases.texts(reading, PassageRole.SENTENCE).getFirst())
                .isEqualTo("Le partenariat du bourg a tenu : 54 % des familles l’ont dit.");
    }

    @Test
    void bullets_that_only_their_font_can_name_open_entries() throws IOException {
        Sheet sheet = new Sheet().page().embedded(10).wrapped(50, 80, 480, TEXT + " Trois choses ont compté :");
        List<String> entries = List.of("Une salle ouverte le soir", "Des élus présents", "Un repas partagé");
        for (int i = 0; i < 3; i++) {
            sheet.at(60, 120 + 15 * i, "•").at(74, 120 + 15 * i, entries.get(i));
        }
        Reading reading = Cases.read(sheet.saveNaming(folder.resolve("signs.pdf"), c -> c == '•' ? 0xF0B7 : c));
        assertThat(Cases.texts(reading, PassageRole.ITEM)).containsExactlyElementsOf(entries);
        assertThat(reading.pages().getFirst().text()).doesNotContain("\uF0B7");
        assertThat(reading.recognition().pagesRecognised()).isZero();
    }

    @Test
    void capitals_of_two_sizes_are_one_word() throws IOException {
        Sheet sheet = new Sheet().page();
        float x = 50;
        for (String[] word : new String[][] {{"L", "A "}, {"C", "UISINE "}, {"P", "ARTAGÉE"}}) {
            sheet.bold(18).at(x, 80, word[0]);
            x += sheet.width(word[0]);
            sheet.bold(14).at(x, 80, word[1]);
            x += sheet.width(word[1]);
        }
        assertThat(Cases.flat(Cases.read(sheet.plain(10).wrapped(50, 120, 480, TEXT), folder), 1))
                .startsWith("LA CUISINE PARTAGÉE Les habitantes");
    }
}
