package org.moisson.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vocabularies of the program hold what the field needs, and a faulty file is refused with its fault. */
class VocabulariesTest {

    private static final Vocabularies OURS = new TurtleVocabularies(new VocabularySettings(null));

    @Test
    void every_scheme_has_its_concepts() {
        assertThat(OURS.concepts(Scheme.THEME)).hasSize(39);
        assertThat(OURS.concepts(Scheme.POPULATION)).hasSize(31);
        assertThat(OURS.concepts(Scheme.SETTING)).hasSize(18);
        assertThat(OURS.concepts(Scheme.OTTAWA)).hasSize(5);
        assertThat(OURS.concepts(Scheme.FACTOR)).hasSize(28);
        assertThat(OURS.concepts(Scheme.TYPE)).hasSize(10);
        assertThat(OURS.concepts(Scheme.SCOPE)).hasSize(3);
        assertThat(OURS.acronyms()).hasSizeGreaterThan(100);
    }

    @Test
    void a_concept_carries_its_labels_its_hierarchy_and_its_ages() {
        assertThat(OURS.find(Scheme.THEME, "tabac")).hasValueSatisfying(tabac -> {
            assertThat(tabac.label()).isEqualTo("Tabac");
            assertThat(tabac.english()).isEqualTo("Tobacco");
            assertThat(tabac.broader()).isEqualTo("addictions");
            assertThat(tabac.abbreviations()).contains("LSST");
        });
        assertThat(OURS.find(Scheme.POPULATION, "adolescents")).hasValueSatisfying(ados -> {
            assertThat(ados.ageMin()).isEqualTo(12);
            assertThat(ados.ageMax()).isEqualTo(17);
        });
        assertThat(OURS.label(Scheme.FACTOR, "aller-vers")).startsWith("Aller-vers");
        assertThat(OURS.turtle(Scheme.SCOPE)).contains("skos:ConceptScheme");
    }

    @Test
    void a_broader_concept_that_does_not_exist_is_refused(@TempDir Path folder) throws IOException {
        copyTo(folder);
        change(folder, "theme.ttl", "skos:broader theme:addictions", "skos:broader theme:fumees");
        assertThatThrownBy(() -> new TurtleVocabularies(new VocabularySettings(folder)))
                .isInstanceOf(VocabularyRefused.class)
                .hasMessageContaining("theme.ttl, tabac")
                .hasMessageContaining("« fumees » n'existe pas");
    }

    @Test
    void a_missing_label_and_a_double_notation_are_both_named(@TempDir Path folder) throws IOException {
        copyTo(folder);
        change(folder, "scope.ttl", "\"Expérience située\"@fr , ", "");
        change(folder, "setting.ttl", "skos:notation \"festif\"", "skos:notation \"sportif\"");
        assertThatThrownBy(() -> new TurtleVocabularies(new VocabularySettings(folder)))
                .hasMessageContaining("il manque un libellé français")
                .hasMessageContaining("deux fois");
    }

    @Test
    void turtle_that_cannot_be_read_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        copyTo(folder);
        change(folder, "type.ttl", "a skos:ConceptScheme ;", "a skos:ConceptScheme ;;;; \"");
        assertThatThrownBy(() -> new TurtleVocabularies(new VocabularySettings(folder)))
                .hasMessageContaining("type.ttl, ligne")
                .hasMessageContaining("illisible");
    }

    @Test
    void the_version_changes_with_a_cue(@TempDir Path folder) throws IOException {
        copyTo(folder);
        assertThat(new TurtleVocabularies(new VocabularySettings(folder)).version())
                .isEqualTo(OURS.version());
        change(folder, "theme.ttl", "\"tabacologue\"@fr", "\"tabacologues\"@fr");
        assertThat(new TurtleVocabularies(new VocabularySettings(folder)).version())
                .isNotEqualTo(OURS.version());
    }

    private static void copyTo(Path folder) throws IOException {
        for (Scheme scheme : Scheme.values()) {
            copy(folder, scheme.slug() + ".ttl");
        }
        copy(folder, "acronyms.ttl");
    }

    private static void copy(Path folder, String name) throws IOException {
        try (InputStream stream = Vocabularies.class.getResourceAsStream("/vocabulary/" + name)) {
            assertThat(stream).isNotNull();
            Files.write(folder.resolve(name), stream.readAllBytes());
        }
    }

    private static void change(Path folder, String name, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(name), text.replace(from, to), StandardCharsets.UTF_8);
    }
}
