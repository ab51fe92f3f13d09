package org.moisson.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Documents;
import org.moisson.engine.Draft;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.Search;
import org.moisson.engine.Tagging;
import org.moisson.query.Match;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/** After a change of mapping or vocabulary the former index answers until the next one is built. */
class FormerIndexTest {

    private static final Report ONE = Draft.of(1, "Un").says("Phrase").report();
    private static final Report TWO = Draft.of(2, "Deux").says("Phrase").report();

    @TempDir
    Path folder;

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());

    /** An index as another version would have left it. */
    @BeforeEach
    void former() throws IOException {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            engine.index().rebuild(List.of(ONE, TWO).iterator());
        }
        String[] current = Files.readString(folder.resolve("current")).split("/", -1);
        Files.move(folder.resolve(current[0]), folder.resolve("0123456789ab"));
        Files.writeString(folder.resolve("current"), "0123456789ab/" + current[1]);
    }

    private static long total(EmbeddedEngine engine) {
        return engine.search().reports(Search.of(Match.ALL, 1)).total();
    }

    @Test
    void it_answers_until_the_next_is_built_which_holds_what_came_meanwhile() {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            assertThat(engine.index().current()).isFalse();
            assertThat(total(engine)).isEqualTo(2);
            Report three = Draft.of(3, "Trois").says("Phrase").report();
            engine.index().put(three);
            assertThat(total(engine)).as("the former one takes nothing in").isEqualTo(2);
            engine.index().remove(ONE.id());
            assertThat(total(engine)).as("what is deleted is gone at once").isEqualTo(1);
            assertThat(engine.index().rebuild(List.of(TWO, three).iterator())).isEqualTo(2);
            assertThat(engine.index().current()).isTrue();
            assertThat(total(engine)).isEqualTo(2);
        }
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            assertThat(engine.index().current()).isTrue();
            assertThat(total(engine)).isEqualTo(2);
            assertThat(folder.resolve("0123456789ab")).isEmptyDirectory();
        }
    }

    @Test
    void what_it_can_not_answer_is_an_outage_and_no_mistake() throws IOException {
        try (LuceneIndex index = new LuceneIndex(documents, folder)) {
            assertThatThrownBy(() -> index.search(searcher -> {
                        throw new IllegalStateException("unexpected docvalues type");
                    }))
                    .isInstanceOf(EngineUnavailable.class);
            index.rebuild(List.of(ONE).iterator());
            assertThatThrownBy(() -> index.search(searcher -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .hasMessage("a bug");
        }
    }

    @Test
    void one_that_can_not_be_read_is_begun_anew() throws IOException {
        try (var files = Files.walk(folder.resolve("0123456789ab"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "no index");
            }
        }
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            assertThat(engine.index().current()).isFalse();
            assertThat(total(engine)).isZero();
        }
    }
}
