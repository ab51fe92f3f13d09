package org.moisson.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

/** An index that is damaged or taken away while it serves is noticed, takes nothing, and can be built anew. */
class DamagedIndexTest {

    private static final List<Report> REPORTS = IntStream.range(0, 20)
            .mapToObj(each ->
                    Draft.of(each, "Rapport " + each).says("Une phrase de plus").report())
            .toList();

    @TempDir
    Path folder;

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());

    @BeforeEach
    void built() {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            engine.index().rebuild(REPORTS.iterator());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.find(folder, 3, (each, attributes) -> attributes.isRegularFile())) {
            return files.sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().length())
                            .reversed())
                    .toList();
        }
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int before = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(before ^ 0x10);
        }
    }

    private static long total(EmbeddedEngine engine) {
        return engine.search().reports(Search.of(Match.ALL, 1)).total();
    }

    private static void renewed(EmbeddedEngine engine) {
        assertThat(engine.index().sound()).isFalse();
        assertThat(engine.index().current()).isFalse();
        assertThatThrownBy(() -> engine.index().put(REPORTS.getFirst()))
                .as("what could be lost is not taken")
                .isInstanceOf(EngineUnavailable.class);
        assertThat(engine.index().rebuild(REPORTS.iterator())).isEqualTo(20);
        assertThat(engine.index().sound()).isTrue();
        assertThat(engine.index().current()).isTrue();
        assertThat(total(engine)).isEqualTo(20);
    }

    @Test
    void a_flipped_bit_is_found_by_reading_all() throws IOException {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            assertThat(engine.index().sound()).isTrue();
            flip(files().getFirst());
            assertThat(engine.index().sound())
                    .as("only read anew when it is due")
                    .isTrue();
            assertThatThrownBy(() -> ((LuceneIndex) engine.index()).search(searcher -> {
                        throw new IndexOutOfBoundsException("what such a bit may lead to");
                    }))
                    .isInstanceOf(EngineUnavailable.class);
            renewed(engine);
        }
    }

    @Test
    void a_folder_that_is_gone_is_noticed_at_the_first_write() throws IOException {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            for (Path file : files()) {
                Files.delete(file);
            }
            assertThat(total(engine)).as("what is open can still be read").isEqualTo(20);
            assertThatThrownBy(() -> engine.index()
                            .put(Draft.of(99, "Nouveau").says("Une phrase").report()))
                    .isInstanceOf(EngineUnavailable.class);
            renewed(engine);
        }
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            assertThat(engine.index().current()).isTrue();
            assertThat(total(engine)).isEqualTo(20);
        }
    }

    @Test
    void a_bug_is_no_damage() {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            assertThatThrownBy(() -> ((LuceneIndex) engine.index()).search(searcher -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .hasMessage("a bug");
            assertThat(engine.index().sound()).isTrue();
        }
    }

    @Test
    void a_build_that_fails_can_be_tried_again() {
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            java.util.Iterator<Report> broken = new java.util.Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Report next() {
                    throw new IllegalStateException("the store is away");
                }
            };
            assertThatThrownBy(() -> engine.index().rebuild(broken)).hasMessage("the store is away");
            assertThat(engine.index().rebuild(REPORTS.iterator())).isEqualTo(20);
        }
    }
}
