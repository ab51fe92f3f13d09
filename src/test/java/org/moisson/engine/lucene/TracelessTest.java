package org.moisson.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Documents;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.RandomCorpus;
import org.moisson.engine.Search;
import org.moisson.engine.Tagging;
import org.moisson.query.Match;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/** An index with a past answers like one without. */
class TracelessTest {

    private static final Match LINE =
            new Match.AnyOf(List.of(new Match.Word("jardins", 1), new Match.Word("quartier", 1)));

    @TempDir
    Path folder;

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());

    @Test
    void what_was_replaced_or_deleted_does_not_count_in_scores() {
        List<Report> all = RandomCorpus.of(new Random(7), 30);
        try (EmbeddedEngine fresh = new EmbeddedEngine(documents, folder.resolve("fresh"));
                EmbeddedEngine used = new EmbeddedEngine(documents, folder.resolve("used"))) {
            all.subList(0, 28).forEach(fresh.index()::put);
            all.forEach(used.index()::put);
            scores(used);
            all.subList(28, 30).forEach(report -> used.index().remove(report.id()));
            all.subList(0, 2).forEach(used.index()::put);
            assertThat(scores(used)).as("the trace is there at first").isNotEqualTo(scores(fresh));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(scores(used)).isEqualTo(scores(fresh)));
        }
    }

    @Test
    void what_an_earlier_run_left_is_cleared_away_too() throws IOException {
        List<Report> all = RandomCorpus.of(new Random(7), 30);
        Generation before = Generation.open(folder);
        for (Report each : all) {
            before.put(each.id().value(), LuceneDocuments.of(documents.of(each)));
        }
        before.commit();
        Report replaced = all.getFirst();
        before.put(replaced.id().value(), LuceneDocuments.of(documents.of(replaced)));
        before.commit();
        // as when the process ends without a word
        before.discard();
        try (Generation again = Generation.open(folder)) {
            assertThat(again.clearWhenIdle()).isTrue();
            assertThat(again.clearWhenIdle()).isFalse();
        }
    }

    private static List<String> scores(EmbeddedEngine engine) {
        Found<IndexedPassage> found = engine.search().passages(Search.of(LINE, 100));
        return found.hits().stream()
                .map(hit -> hit.hit().id() + ' ' + hit.score())
                .toList();
    }
}
