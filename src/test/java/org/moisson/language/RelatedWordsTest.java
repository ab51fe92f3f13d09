package org.moisson.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelatedWordsTest {

    private final RelatedWords few = new RelatedWords(List.of(
            "seul | isolé | solitude",
            "isolé | seul ; à l'écart | village",
            "isolement | solitude ; repli | visite",
            "~ concret | pratique | exemple",
            "jardin partagé | jardin collectif | récolte"));

    @Test
    void words_are_known_in_any_of_their_forms() {
        assertThat(few.of("Jardins partagés").same()).containsExactly("jardin collectif");
        assertThat(few.of("seules").about()).containsExactly("solitude");
        assertThat(few.knows("jardins partagés")).isTrue();
        assertThat(few.knows("jardins suspendus")).isFalse();
        assertThat(few.of("jardins suspendus").same()).isEmpty();
    }

    @Test
    void a_word_is_itself_before_it_is_one_of_its_family() {
        assertThat(few.of("isolement").same()).containsExactly("solitude", "repli");
        assertThat(few.of("isolés").same()).containsExactly("seul", "à l'écart");
    }

    @Test
    void words_that_name_no_subject_are_marked() {
        assertThat(few.of("concrets").general()).isTrue();
        assertThat(few.of("isolement").general()).isFalse();
    }

    @Test
    void a_broken_line_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelatedWords(List.of("seul ; isolé")))
                .withMessageContaining("seul ; isolé");
    }

    @Test
    void the_table_in_the_jar_has_each_word_once_and_says_something_of_it() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : lines()) {
            String[] parts = line.split("\\|", -1);
            assertThat(parts).as(line).hasSize(3);
            String word = parts[0].replace('~', ' ').strip();
            assertThat(seen.add(word)).as(line).isTrue();
            assertThat(parts[1].isBlank() && parts[2].isBlank()).as(line).isFalse();
            for (String each : (parts[1] + ";" + parts[2]).split(";", -1)) {
                assertThat(each.strip()).as(line).isNotEqualTo(word).doesNotContain(",", ".");
            }
        }
        assertThat(seen).hasSizeGreaterThan(4_000);
    }

    private static List<String> lines() throws IOException {
        try (var file = Objects.requireNonNull(RelatedWords.class.getResourceAsStream("/language/related.txt"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
