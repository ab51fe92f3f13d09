package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What ordinary words mean. */
class WordSensesTest {

    @Test
    void a_word_says_what_it_speaks_of_in_all_its_forms() {
        assertThat(WordSenses.about(List.of("minibus"))).contains("about:AB", "about:dp");
        assertThat(WordSenses.about(FoldedWords.of("les subventions"))).contains("about:FI");
        assertThat(WordSenses.about(FoldedWords.of("la subvention"))).contains("about:FI");
    }

    @Test
    void an_unknown_word_and_a_small_one_say_nothing() {
        assertThat(WordSenses.about(List.of("xylqz", "de", "avec"))).isEmpty();
        assertThat(WordSenses.values(List.of("xylqz"))).containsExactly("balance:0");
    }

    @Test
    void what_is_denied_is_turned() {
        assertThat(WordSenses.values(FoldedWords.of("un enthousiasme"))).containsExactly("value:2", "balance:2");
        assertThat(WordSenses.values(FoldedWords.of("sans enthousiasme"))).containsExactly("turned:2", "balance:-2");
        assertThat(WordSenses.values(FoldedWords.of("aucune démission"))).containsExactly("turned:-2", "balance:2");
    }

    @Test
    void each_line_gives_a_word_its_value_and_known_signs() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WordSenses.class.getResourceAsStream("/classification/senses.txt"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .hasSizeGreaterThan(9000)
                    .allMatch(line -> line.matches("\\p{Ll}+ (0|\\+{1,2}|-{1,2})( (\\p{Lu}{2}|\\p{Ll}{2}))*"));
        }
    }
}
