package org.moisson.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Level;

class GenerationTest {

    @TempDir
    Path folder;

    @Test
    void while_somebody_searches_each_write_is_made_visible_by_whoever_writes() throws Exception {
        try (Generation generation = Generation.open(folder)) {
            assertThat(segments(generation)).isZero();
            write(generation, "a", "b", "c");
            assertThat(segments(generation)).isEqualTo(3);
        }
    }

    @Test
    void what_nobody_watches_comes_in_one_piece_at_the_first_search() throws Exception {
        try (Generation generation = Generation.open(folder)) {
            write(generation, "a", "b", "c");
            assertThat(segments(generation)).isEqualTo(1);
        }
    }

    @Test
    void a_write_to_what_another_one_has_replaced_is_no_failure() throws Exception {
        Generation generation = Generation.open(folder);
        assertThat(segments(generation)).isZero();
        generation.put("a", List.of(report("a")));
        generation.discard();
        generation.show();
        assertThat(generation.broken()).isTrue();
    }

    private static void write(Generation generation, String... reports) throws IOException {
        for (String each : reports) {
            generation.put(each, List.of(report(each)));
            generation.show();
        }
    }

    private static Document report(String id) {
        Document document = new Document();
        document.add(new StringField(LuceneDocuments.LEVEL, Level.REPORTS.slug(), Field.Store.NO));
        document.add(new StringField(LuceneDocuments.REPORT, id, Field.Store.NO));
        return document;
    }

    private static int segments(Generation generation) throws IOException {
        IndexSearcher searcher = generation.acquire();
        try {
            return searcher.getIndexReader().leaves().size();
        } finally {
            generation.release(searcher);
        }
    }
}
