package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.identity.Actor;
import org.moisson.report.Refusal;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemState;
import org.moisson.store.StoreKind;

/** What comes in becomes a searchable report or ends with a reason, on every database. */
@ParameterizedClass
@EnumSource
class ImportLineTest {

    @TempDir
    Path folder;

    private final String database;
    private Bench bench;

    ImportLineTest(StoreKind kind) {
        database = "--moisson.database.url=" + kind.fresh();
    }

    @BeforeEach
    void start() {
        bench = new Bench(folder, database);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void restart() {
        bench.close();
        bench = new Bench(folder, database);
    }

    @Test
    void an_accepted_file_becomes_a_report_that_the_index_holds() throws Exception {
        ImportJob job = bench.ended(bench.submit("c:\\dossier\\récit.txt", "Le titre\nUn levier.\fPage deux."));

        ImportItem item = job.items().getFirst();
        assertThat(item.name()).isEqualTo("récit.txt");
        assertThat(item.state()).isEqualTo(ItemState.INDEXED);
        assertThat(item.pages()).isEqualTo(2);
        assertThat(item.problem()).isNull();
        Report kept = bench.reports.find(item.reportId()).orElseThrow();
        assertThat(kept).isEqualTo(bench.index.held.get(item.reportId()));
        assertThat(kept.title()).isEqualTo("Le titre");
        assertThat(kept.reading().pages()).hasSize(2);
        assertThat(kept.findings()).hasSize(2);
        assertThat(bench.reports.page(item.reportId(), 2).orElseThrow().text()).isEqualTo("Page deux.");
        assertThat(bench.originals().find(item.reportId()).orElseThrow())
                .hasContent("Le titre\nUn levier.\fPage deux.");
    }

    @Test
    void the_same_bytes_twice_are_one_report() throws Exception {
        ImportJob both = bench.ended(bench.submit("a.txt", "Un texte.", "b.txt", "Un texte."));
        ImportJob later = bench.ended(bench.submit("c.txt", "Un texte."));

        assertThat(Bench.states(both)).containsExactly(ItemState.INDEXED, ItemState.DUPLICATE);
        assertThat(Bench.states(later)).containsExactly(ItemState.DUPLICATE);
        assertThat(later.items().getFirst().reportId())
                .isEqualTo(both.items().getFirst().reportId());
        assertThat(bench.reports.count()).isEqualTo(1);
        assertThat(bench.readers.reads).hasValue(1);
    }

    @Test
    void a_file_that_comes_again_while_its_first_import_runs_waits_for_that_one() throws Exception {
        bench.readers.gate = new CountDownLatch(1);
        ImportJob first = bench.submit("a.txt", "Un texte.");
        Bench.await(() -> bench.readers.reads.get() == 1);
        ImportJob second = bench.submit("b.txt", "Un texte.");
        Thread.sleep(200);

        assertThat(Bench.states(bench.importing.find(second.id()).orElseThrow()))
                .containsExactly(ItemState.QUEUED);
        bench.readers.gate.countDown();
        assertThat(Bench.states(bench.ended(first))).containsExactly(ItemState.INDEXED);
        assertThat(Bench.states(bench.ended(second))).containsExactly(ItemState.DUPLICATE);
    }

    @Test
    void a_file_whose_first_import_failed_is_tried_again() throws Exception {
        ImportJob first = bench.ended(bench.submit("a.txt", "REFUSE"));
        ImportJob second = bench.ended(bench.submit("a.txt", "REFUSE"));

        assertThat(Bench.states(first)).containsExactly(ItemState.FAILED);
        assertThat(Bench.states(second)).containsExactly(ItemState.FAILED);
        assertThat(second.items().getFirst().problem().type()).isEqualTo(Refusal.ENCRYPTED);
        assertThat(second.items().getFirst().problem().detail()).isEqualTo("Ôtez le mot de passe.");
        assertThat(bench.readers.reads).hasValue(2);
    }

    @Test
    void a_bug_in_one_file_does_not_stop_the_others() throws Exception {
        ImportJob job = bench.ended(bench.submit("a.txt", "CRASH", "b.txt", "Bien."));

        assertThat(Bench.states(job)).containsExactly(ItemState.FAILED, ItemState.INDEXED);
        assertThat(job.items().getFirst().problem().type()).isEqualTo(Refusal.PARSER_CRASHED);
    }

    @Test
    void every_state_is_told_in_order() throws Exception {
        bench.readers.gate = new CountDownLatch(1);
        ImportJob job = bench.submit("a.txt", "SCAN");
        List<ItemState> heard = new CopyOnWriteArrayList<>();
        AutoCloseable listening = bench.importing.listen(job.id(), item -> heard.add(item.state()));
        bench.readers.gate.countDown();
        bench.ended(job);
        Bench.await(() -> heard.contains(ItemState.INDEXED));
        listening.close();
        assertThat(heard.stream().distinct().filter(state -> state != ItemState.EXTRACTING))
                .containsExactly(ItemState.RECOGNISING, ItemState.ANALYSING, ItemState.INDEXING, ItemState.INDEXED);
    }

    @Test
    void a_report_without_its_scanned_pages_is_there_and_a_retry_reads_them() throws Exception {
        bench.readers.recogniser = false;
        ImportJob job = bench.ended(bench.submit("a.txt", "SCAN"));
        assertThat(Bench.states(job)).containsExactly(ItemState.INDEXED);
        assertThat(job.items().getFirst().problem().type()).isEqualTo(Refusal.RECOGNISER_MISSING);

        bench.readers.recogniser = true;
        ImportJob again =
                bench.ended(bench.importing.retry(job.id(), Actor.moisson()).orElseThrow());
        assertThat(Bench.states(again)).containsExactly(ItemState.INDEXED);
        assertThat(again.items().getFirst().problem()).isNull();
        assertThat(again.items().getFirst().pagesRecognised()).isEqualTo(1);
    }

    @Test
    void what_has_not_begun_can_be_cancelled_and_its_bytes_go() throws Exception {
        bench.readers.gate = new CountDownLatch(1);
        ImportJob job = bench.submit("a.txt", "Un.", "b.txt", "Deux.", "c.txt", "Trois.");
        Bench.await(() -> bench.readers.reads.get() == 2);
        bench.importing.cancel(job.id(), Actor.moisson()).orElseThrow();
        bench.readers.gate.countDown();

        assertThat(Bench.states(bench.ended(job)))
                .containsExactly(ItemState.INDEXED, ItemState.INDEXED, ItemState.CANCELLED);
        assertThat(originals()).isEqualTo(2);
    }

    @Test
    void a_deleted_report_is_gone_from_everywhere_and_can_come_back() throws Exception {
        ImportItem item = bench.ended(bench.submit("a.txt", "Un.")).items().getFirst();

        assertThat(bench.importing.delete(item.reportId(), Actor.moisson())).isTrue();
        assertThat(bench.importing.delete(item.reportId(), Actor.moisson())).isFalse();
        assertThat(bench.index.held).isEmpty();
        assertThat(bench.reports.find(item.reportId())).isEmpty();
        assertThat(originals()).isZero();
        assertThat(Bench.states(bench.ended(bench.submit("a.txt", "Un.")))).containsExactly(ItemState.INDEXED);
    }

    @Test
    void a_file_too_large_fails_and_the_others_do_not() throws Exception {
        bench.close();
        bench = new Bench(folder, database, "--moisson.limits.file-size=10B");
        ImportJob job = bench.ended(bench.submit("a.txt", "Bien plus de dix octets.", "b.txt", "Court."));

        assertThat(Bench.states(job)).containsExactly(ItemState.FAILED, ItemState.INDEXED);
        assertThat(job.items().getFirst().problem().type()).isEqualTo(Refusal.TOO_LARGE);
        assertThat(Bench.states(bench.importing.retry(job.id(), Actor.moisson()).orElseThrow()))
                .containsExactly(ItemState.FAILED, ItemState.INDEXED);
    }

    @Test
    void when_one_file_can_not_be_kept_none_is_accepted_and_nothing_stays() throws IOException {
        Importing.Incoming broken = new Importing.Incoming() {
            @Override
            public String name() {
                return "b.txt";
            }

            @Override
            public java.io.InputStream open() throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() ->
                        bench.importing.submit(List.of(Bench.file("a.txt", "Un."), broken), "api", Actor.moisson()))
                .isInstanceOf(IOException.class);
        assertThat(bench.importing.recent(10)).isEmpty();
        assertThat(originals()).isZero();
    }

    @Test
    void a_text_with_few_changes_is_offered_as_a_new_version() throws Exception {
        String text = IntStream.range(0, 200).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        ImportItem first = bench.ended(bench.submit("v1.txt", text)).items().getFirst();
        ImportItem second = bench.ended(bench.submit("v2.txt", text.replace("mot42", "autre") + " fin"))
                .items()
                .getFirst();
        ImportItem other = bench.ended(bench.submit("x.txt", text.replace("mot", "tout autre ")))
                .items()
                .getFirst();

        assertThat(first.newVersionOf()).isNull();
        assertThat(second.newVersionOf()).isEqualTo(first.reportId());
        assertThat(second.state()).isEqualTo(ItemState.INDEXED);
        assertThat(other.newVersionOf()).isNull();
        assertThat(bench.reports.count()).isEqualTo(3);
    }

    @Test
    void an_engine_that_is_away_is_waited_for_with_no_second_reading() throws Exception {
        bench.index.away = true;
        ImportJob job = bench.submit("a.txt", "Un.");
        Bench.await(
                () -> Bench.states(bench.importing.find(job.id()).orElseThrow()).equals(List.of(ItemState.INDEXING))
                        && bench.reports.count() == 1);
        bench.index.away = false;

        assertThat(Bench.states(bench.ended(job))).containsExactly(ItemState.INDEXED);
        assertThat(bench.readers.reads).hasValue(1);
    }

    @Test
    void what_a_stop_interrupts_goes_on_at_the_next_start() throws Exception {
        bench.readers.gate = new CountDownLatch(1);
        ImportJob job = bench.submit("a.txt", "Un.", "b.txt", "Deux.", "c.txt", "Trois.", "d.txt", "Un.");
        Bench.await(() -> bench.readers.reads.get() == 2);
        TextReaders old = bench.readers;
        Thread opener = new Thread(() -> old.gate.countDown());
        opener.start();
        restart();

        assertThat(Bench.states(bench.ended(job)))
                .containsExactly(ItemState.INDEXED, ItemState.INDEXED, ItemState.INDEXED, ItemState.DUPLICATE);
        assertThat(bench.index.count()).isEqualTo(3);
        assertThat(bench.reports.count()).isEqualTo(3);
    }

    @Test
    void an_index_that_lost_its_reports_is_rebuilt_at_the_next_start() throws Exception {
        bench.ended(bench.submit("a.txt", "Un.", "b.txt", "Deux."));
        restart();

        Bench.await(() -> bench.index.count() == 2);
        assertThat(bench.index.rebuilds).hasValue(1);
        assertThat(bench.importing.reindex()).isEqualTo(2);
    }

    @Test
    void a_newer_classifier_understands_kept_reports_anew_with_no_re_reading() throws Exception {
        ImportItem item = bench.ended(bench.submit("a.txt", "Un.")).items().getFirst();
        bench.close();
        bench = new Bench(folder, database);
        bench.context.getBean(PlainClassifier.class).version = "2";
        Understanding understanding = bench.context.getBean(Understanding.class);

        assertThat(understanding.outdated()).containsExactly(item.reportId());
        assertThat(understanding.again(item.reportId()).orElseThrow().understoodBy())
                .isEqualTo("2");
        assertThat(understanding.outdated()).isEmpty();
        assertThat(bench.readers.reads).hasValue(0);
    }

    @Test
    void what_a_newer_reader_reads_otherwise_is_read_anew_on_request_and_nothing_else() throws Exception {
        ReportId other = id(bench.submit("a.txt", "Le bus manquait."));
        ReportId same = id(bench.submit("b.txt", "Une salle ouverte."));
        ReportId scan = id(bench.submit("c.txt", "SCAN d'une page."));
        ReportId lost = id(bench.submit("d.txt", "Un texte dont l'original est perdu."));
        Files.delete(bench.originals().find(lost).orElseThrow());
        assertThat(bench.importing.reread()).isEqualTo(new Importing.Reread(4, 0, 0, 0));
        assertThat(bench.readers.reads).hasValue(4);

        bench.readers.version = 2;
        bench.readers.otherwise = Map.of("bus", "car");
        bench.readers.recogniser = false;
        assertThat(bench.importing.reread()).isEqualTo(new Importing.Reread(0, 1, 1, 2));
        assertThat(bench.readers.reads).hasValue(7);
        assertThat(bench.index.held.get(other).title()).isEqualTo("Le car manquait.");
        assertThat(bench.index.puts.get(same)).isEqualTo(1);
        assertThat(bench.reports.find(same).orElseThrow().reading().version()).isEqualTo(2);
        assertThat(bench.reports
                        .find(scan)
                        .orElseThrow()
                        .reading()
                        .recognition()
                        .pagesRecognised())
                .isEqualTo(1);
        assertThat(bench.reports.holds(lost)).isTrue();
        assertThat(bench.reports.unindexed()).isEmpty();
        assertThat(bench.importing.reread()).isEqualTo(new Importing.Reread(2, 0, 0, 2));
    }

    private ReportId id(ImportJob job) {
        return bench.ended(job).items().getFirst().reportId();
    }

    @Test
    void only_reports_that_hold_a_changed_word_are_understood_and_indexed_anew() throws Exception {
        ImportItem touched =
                bench.ended(bench.submit("a.txt", "Le semis.")).items().getFirst();
        ImportItem other =
                bench.ended(bench.submit("b.txt", "La récolte.")).items().getFirst();
        PlainClassifier classifier = bench.context.getBean(PlainClassifier.class);
        Report left = bench.reports.find(other.reportId()).orElseThrow();
        bench.index.puts.clear();
        classifier.understood.set(0);

        classifier.changedWord = "semis";
        classifier.version = "2";
        Renewal renewal = bench.context.getBean(Renewal.class);
        renewal.wake();
        Bench.await(() -> bench.reports.understoodOtherwise("2").isEmpty());
        Bench.await(() -> bench.index.puts.containsKey(touched.reportId()));

        assertThat(bench.index.puts).containsOnlyKeys(touched.reportId());
        assertThat(classifier.understood).hasValue(1);
        assertThat(bench.reports.find(touched.reportId()).orElseThrow().understoodBy())
                .isEqualTo("2");
        assertThat(bench.reports.find(other.reportId())).contains(left);
        assertThat(bench.reports.countIndexed()).isEqualTo(2);
        Bench.await(() -> renewal.progress().isEmpty());
        assertThat(bench.readers.reads).hasValue(2);
    }

    @Test
    void a_report_that_comes_out_as_it_was_is_left_as_it_is() throws Exception {
        ImportItem item = bench.ended(bench.submit("a.txt", "Un.")).items().getFirst();
        bench.close();
        bench = new Bench(folder, database);
        PlainClassifier classifier = bench.context.getBean(PlainClassifier.class);
        classifier.version = "1+1";
        classifier.like = "1";
        Understanding understanding = bench.context.getBean(Understanding.class);

        assertThat(understanding.outdated()).containsExactly(item.reportId());
        assertThat(understanding.again(item.reportId())).isEmpty();
        assertThat(understanding.outdated()).isEmpty();
        assertThat(bench.reports.find(item.reportId()).orElseThrow().understoodBy())
                .isEqualTo("1");
    }

    @Test
    void an_import_of_too_many_files_or_of_none_is_refused() {
        bench.close();
        bench = new Bench(folder, database, "--moisson.limits.files-per-import=1");
        assertThatThrownBy(() -> bench.submit("a.txt", "Un.", "b.txt", "Deux."))
                .isInstanceOf(TooManyFiles.class)
                .hasMessageContaining("au plus 1 fichiers");
        assertThatThrownBy(() -> bench.submit()).isInstanceOf(TooManyFiles.class);
    }

    private long originals() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("originals"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
