package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import org.springframework.dao.DataAccessException;

/** What the store promises, on every database. */
@ParameterizedClass
@EnumSource
class StoreTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);

    @TempDir
    Path temporary;

    private final StoreKind kind;
    private TestStore store;

    StoreTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = new TestStore(temporary, kind.fresh());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String sha(int number) {
        return String.format(Locale.ROOT, "%08x", number).repeat(8);
    }

    private static Arrival file(int number) {
        return new Arrival("fichier " + number + ".pdf", sha(number), 10, null);
    }

    private ImportJob accept(int... numbers) {
        return store.imports.accept(
                "api",
                Actor.moisson(),
                IntStream.of(numbers).mapToObj(StoreTest::file).toList());
    }

    private ImportItem claim() {
        return store.imports.claim(NOW).orElseThrow();
    }

    private ImportItem item(ImportJob job, int at) {
        return store.imports.find(job.id()).orElseThrow().items().get(at);
    }

    @Test
    void a_report_is_found_again_as_it_was_kept() {
        Report report = StoredReports.report(1, 3, "« Œuvre » d'été\u0000, 🌾 et \uFB01n");
        store.reports.save(report);
        assertThat(store.reports.find(report.id())).contains(report);
        assertThat(store.reports.page(report.id(), 2))
                .contains(report.reading().pages().get(1));
        assertThat(store.reports.page(report.id(), 4)).isEmpty();
        assertThat(store.reports.count()).isEqualTo(1);
    }

    @Test
    void a_report_kept_again_replaces_the_one_before() {
        Report before = StoredReports.report(1, 3, "avant");
        Report after = StoredReports.report(1, 2, "après");
        store.reports.save(before);
        assertThat(store.reports.indexed(before.id())).isTrue();
        assertThat(store.reports.countIndexed()).isEqualTo(1);
        store.reports.save(after);
        assertThat(store.reports.find(after.id())).contains(after);
        assertThat(store.reports.page(after.id(), 3)).isEmpty();
        assertThat(store.reports.countIndexed()).isZero();
        assertThat(store.reports.unindexed()).containsExactly(after.id());
    }

    @Test
    void all_reports_come_in_order_with_those_kept_until_the_first_is_asked_for() {
        store.reports.save(StoredReports.report(2, 1, "deux"));
        var all = store.reports.all();
        store.reports.save(StoredReports.report(1, 1, "un"));
        store.reports.save(StoredReports.report(3, 1, "trois"));
        List<ReportId> ids = new ArrayList<>();
        ids.add(all.next().id());
        store.reports.delete(StoredReports.id(2), Actor.moisson());
        all.forEachRemaining(report -> ids.add(report.id()));
        assertThat(ids).containsExactly(StoredReports.id(1), StoredReports.id(3));
        assertThat(store.reports.ids()).containsExactly(StoredReports.id(1), StoredReports.id(3));
    }

    @Test
    void a_deleted_report_leaves_nothing() {
        Report report = StoredReports.report(1, 2, "un");
        store.reports.save(report);
        assertThat(store.reports.delete(report.id(), Actor.moisson())).isTrue();
        assertThat(store.reports.delete(report.id(), Actor.moisson())).isFalse();
        assertThat(store.reports.page(report.id(), 1)).isEmpty();
        assertThat(store.reports.indexed(report.id())).isFalse();
        assertThat(store.reports.understoodOtherwise("2")).isEmpty();
    }

    @Test
    void reports_of_another_understanding_are_known() {
        Report report = StoredReports.report(1, 1, "un");
        store.reports.save(report);
        assertThat(store.reports.understoodOtherwise(report.understoodBy())).isEmpty();
        assertThat(store.reports.understoodOtherwise("other")).containsExactly(report.id());
    }

    @Test
    void an_import_is_found_with_its_items_in_their_order_and_the_newest_first() {
        assertThat(store.imports.untouched()).isTrue();
        ImportJob first = store.imports.accept(
                "api",
                Actor.moisson(),
                List.of(file(2), new Arrival("trop.pdf", "", 0, new ItemProblem(Refusal.TOO_LARGE, "trop\0"))));
        ImportJob second = accept(1);
        assertThat(store.imports.find(first.id())).contains(first);
        assertThat(first.items()).extracting(ImportItem::state).containsExactly(ItemState.QUEUED, ItemState.FAILED);
        assertThat(store.imports.recent(5)).containsExactly(second, first);
        assertThat(store.imports.recent(1)).containsExactly(second);
        assertThat(store.imports.untouched()).isFalse();
        assertThat(store.imports.find("nothing")).isEmpty();
    }

    @Test
    void items_are_claimed_once_and_the_same_bytes_one_after_the_other() {
        ImportJob job = accept(1, 1, 2);
        ImportItem one = claim();
        ImportItem two = claim();
        assertThat(List.of(one.id(), two.id()))
                .containsExactly(job.items().get(0).id(), job.items().get(2).id());
        assertThat(one.state()).isEqualTo(ItemState.EXTRACTING);
        assertThat(store.imports.claim(NOW)).isEmpty();
        store.imports.save(one.in(ItemState.FAILED).with(new ItemProblem(Refusal.ENCRYPTED, "clos\0")));
        assertThat(claim().id()).isEqualTo(job.items().get(1).id());
        assertThat(store.imports.tries(one)).isEqualTo(1);
    }

    @Test
    void a_file_goes_all_the_way() {
        ImportJob job = accept(1);
        Report report = StoredReports.report(sha(1));
        ImportItem indexing = claim().in(ItemState.INDEXING).read(3, 1).became(report.id(), null);
        store.imports.save(indexing, report, new Sketch(List.of(1, 2, 3), List.of(7L, -8L)));
        assertThat(item(job, 0)).isEqualTo(indexing);
        assertThat(store.reports.unindexed())
                .as("the import is about to put it in")
                .isEmpty();
        assertThat(store.imports.complete(report.id())).isFalse();
        assertThat(store.imports.finish(indexing.in(ItemState.INDEXED))).isTrue();
        assertThat(store.imports.complete(report.id())).isTrue();
        assertThat(item(job, 0).state()).isEqualTo(ItemState.INDEXED);
        assertThat(store.imports.find(job.id()).orElseThrow().done()).isTrue();
    }

    @Test
    void a_report_deleted_during_its_import_is_said_to_be_gone() {
        accept(1);
        Report report = StoredReports.report(sha(1));
        ImportItem indexing = claim().in(ItemState.INDEXING).became(report.id(), null);
        store.imports.save(indexing, report, Sketch.NONE);
        store.reports.delete(report.id(), Actor.moisson());
        assertThat(store.imports.finish(indexing.in(ItemState.INDEXED))).isFalse();
    }

    @Test
    void the_report_most_alike_is_found() {
        for (int each = 1; each <= 3; each++) {
            accept(each);
            Report report = StoredReports.report(sha(each));
            ImportItem indexing = claim().in(ItemState.INDEXING).became(report.id(), null);
            store.imports.save(indexing, report, new Sketch(List.of(1, 2, 3, 10 + each), List.of(7L, (long) each)));
            store.imports.finish(indexing.in(ItemState.INDEXED));
        }
        ReportId second = ReportId.ofSha256(sha(2));
        Sketch like = new Sketch(List.of(1, 2, 3, 12), List.of(7L));
        assertThat(store.imports.alike(ReportId.ofSha256(sha(9)), like, 0.5)).contains(second);
        assertThat(store.imports.alike(second, like, 0.9)).isEmpty();
        assertThat(store.imports.alike(second, Sketch.NONE, 0)).isEmpty();
    }

    @Test
    void an_item_that_waits_comes_again_when_its_time_has_come() {
        ImportJob job = accept(1);
        ImportItem waiting = store.imports.postpone(claim(), NOW.plusSeconds(10));
        assertThat(waiting.state()).isEqualTo(ItemState.QUEUED);
        assertThat(store.imports.claim(NOW)).isEmpty();
        ImportItem again = store.imports.claim(NOW.plusSeconds(10)).orElseThrow();
        store.imports.save(again.in(ItemState.INDEXING));
        assertThat(store.imports.postpone(again.in(ItemState.INDEXING), NOW).state())
                .isEqualTo(ItemState.INDEXING);
        assertThat(claim().state()).isEqualTo(ItemState.INDEXING);
        assertThat(store.imports.tries(job.items().getFirst())).isEqualTo(3);
    }

    @Test
    void what_a_stop_interrupted_is_queued_again_and_comes_last() {
        ImportJob job = accept(1, 2, 3);
        claim();
        ImportItem indexing = claim().in(ItemState.INDEXING);
        store.imports.save(indexing);
        assertThat(store.imports.resume()).isEqualTo(3);
        assertThat(claim().id()).isEqualTo(job.items().get(2).id());
        assertThat(claim().state()).isEqualTo(ItemState.EXTRACTING);
        assertThat(claim().state()).isEqualTo(ItemState.INDEXING);
        assertThat(store.imports.claim(NOW)).isEmpty();
    }

    @Test
    void failed_items_are_tried_again_and_what_waits_can_be_cancelled() {
        ImportJob job = accept(1, 2);
        store.imports.save(claim().in(ItemState.FAILED).with(new ItemProblem(Refusal.ENCRYPTED, "clos")));
        assertThat(store.imports.retry(job.id(), Actor.moisson()))
                .extracting(ImportItem::id)
                .containsExactly(job.items().getFirst().id());
        assertThat(item(job, 0).state()).isEqualTo(ItemState.QUEUED);
        assertThat(item(job, 0).problem()).isNull();
        claim();
        assertThat(store.imports.cancel(job.id(), Actor.moisson())).hasSize(1);
        assertThat(store.imports.claim(NOW)).isEmpty();
    }

    @Test
    void a_file_that_is_held_or_needed_stays_and_any_other_goes() throws IOException {
        Originals.Kept held = store.originals.keep(bytes("held"), 100);
        store.originals.sweep(held.sha256());
        assertThat(held.path()).hasContent("held");
        assertThat(temporary.resolve("originals").resolve(held.sha256().substring(0, 2)))
                .isDirectoryContaining(file -> file.equals(held.path()));

        store.imports.accept("api", Actor.moisson(), List.of(new Arrival("a.txt", held.sha256(), held.bytes(), null)));
        store.originals.release(held);
        assertThat(store.originals.find(held.reportId())).contains(held.path());

        Originals.Kept loose = store.originals.keep(bytes("loose"), 100);
        store.originals.release(loose);
        assertThat(loose.path()).doesNotExist();
    }

    @Test
    void what_a_stop_left_behind_is_tidied_away() throws IOException {
        store.imports.accept("api", Actor.moisson(), List.of(file(1)));
        Originals.Kept orphan = store.originals.keep(bytes("orphan"), 100);
        Path part = temporary.resolve("originals/incoming/" + store.instance.name() + "/1.part");
        Files.writeString(part, "half");
        String url = store.database.shared() ? store.url : "";
        store.die();
        store = new TestStore(temporary, url);
        store.originals.tidy();
        assertThat(part).doesNotExist();
        assertThat(orphan.path()).doesNotExist();
    }

    @Test
    void bytes_beyond_the_limit_are_not_kept() {
        assertThatThrownBy(() -> store.originals.keep(bytes("123456"), 5)).isInstanceOf(Originals.TooLarge.class);
        assertThat(temporary.resolve("originals/incoming/" + store.instance.name()))
                .isEmptyDirectory();
    }

    @Test
    void a_turn_is_one_s_own_until_it_ends() {
        Turns.Turn mine = store.turns.take("work").orElseThrow();
        assertThat(store.turns.take("work")).isEmpty();
        store.turns.take("other").orElseThrow().close();
        mine.close();
        store.turns.take("work").orElseThrow().close();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void who_hands_in_cancels_or_deletes_is_in_the_log_with_it() {
        ImportJob job = store.imports.accept("inbox", Actor.moisson(), List.of(file(1)));
        store.imports.cancel(job.id(), Actor.bootstrap());
        store.imports.cancel(job.id(), Actor.bootstrap());
        Report report = StoredReports.report(2, 1, "Texte.");
        store.reports.save(report);
        store.reports.delete(report.id(), Actor.bootstrap());
        assertThat(new SqlAuditLog(store.database).before(Long.MAX_VALUE, 10))
                .extracting(each -> each.actor() + ": " + each.deed() + " " + each.subject())
                .containsExactly(
                        "jeton de démarrage: report-deleted " + report.id(),
                        "jeton de démarrage: import-cancelled " + job.id(),
                        "Moisson: imported " + job.id() + " inbox");
    }

    @Test
    void what_the_log_does_not_take_is_not_done() {
        store.database.write(client -> client.sql("drop table audit").update());
        assertThatThrownBy(() -> store.imports.accept("api", Actor.moisson(), List.of(file(1))))
                .isInstanceOf(DataAccessException.class);
        assertThat(store.imports.untouched()).isTrue();
    }
}
