package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.ExtractedPage.Printed;
import org.moisson.extraction.Extraction;
import org.moisson.extraction.Tag;
import org.moisson.extraction.Word;
import org.moisson.report.Box;
import org.moisson.report.FileProperties;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;

/** Signs before the entries of a list that no keyboard has, and those that a recogniser made up. */
class SignsTest {

    private static final List<String> ENTRIES = List.of(
            "Une salle prêtée par la commune",
            "Des bénévoles présents chaque semaine",
            "Un repas partagé à la fin du mois");

    @Test
    void bullets_of_a_symbol_font_open_entries_and_are_not_part_of_their_text() {
        Reading reading = read("\uF0B7", 0);
        assertThat(entries(reading)).containsExactlyElementsOf(ENTRIES);
        assertThat(reading.pages().getFirst().text()).doesNotContain("\uF0B7");
    }

    @Test
    void a_round_bullet_that_was_recognised_as_a_letter_opens_an_entry_all_the_same() {
        assertThat(entries(read("e", Word.Type.RECOGNISED))).containsExactlyElementsOf(ENTRIES);
    }

    @Test
    void the_same_letter_in_a_text_layer_is_a_letter() {
        assertThat(entries(read("e", 0))).isEmpty();
    }

    private static List<String> entries(Reading reading) {
        return reading.passages().stream()
                .filter(passage -> passage.role() == PassageRole.ITEM)
                .map(Passage::text)
                .toList();
    }

    private static Reading read(String sign, int ink) {
        List<Word> words = new ArrayList<>();
        line(words, 100, 60, "Pour tenir dans la durée, trois choses ont compté dans le hameau :", ink);
        for (int i = 0; i < ENTRIES.size(); i++) {
            line(words, 120 + 15 * i, 60, sign, ink);
            line(words, 120 + 15 * i, 78, ENTRIES.get(i), ink);
        }
        ExtractedPage.Source source = new ExtractedPage.Source(ink == Word.Type.RECOGNISED, 0.9, 0);
        ExtractedPage page = new ExtractedPage(1, 595, 842, "", new Printed(words, List.of()), source, List.of());
        FileProperties properties = new FileProperties("application/pdf", "", "", "", "");
        return Structurer.read(new ReportId("0".repeat(32)), new Extraction(properties, List.of(page), List.of(), ""));
    }

    private static void line(List<Word> words, float baseline, float left, String text, int ink) {
        float x = left;
        for (String word : text.split(" ")) {
            float width = 5 * word.length();
            Box box = new Box(1, x, baseline - 7.5f, width, 9.7f);
            words.add(new Word(word, box, baseline, new Word.Type(10, false, false, ink), Tag.NONE));
            x += width + 3;
        }
    }
}
