package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What disks, clocks and earlier versions do to a store: nothing is lost, and what can't be used is said. */
class DurabilityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path data;

    private TestStore store() {
        return new TestStore(data, "");
    }

    private static Arrival file(int number) {
        return new Arrival(
                "fichier " + number + ".pdf", Integer.toString(number).repeat(64), 10, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void a_store_of_every_earlier_version_is_brought_to_this_one(String version) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("moisson.db"))) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("store/" + version + ".sql"));
        }
        try (TestStore store = store()) {
            List<ReportId> ids = store.reports.ids();
            assertThat(ids).hasSize(2).allSatisfy(id -> {
                Report report = store.reports.find(id).orElseThrow();
                assertThat(report.title()).isNotBlank();
                assertThat(report.reading().pages()).isNotEmpty();
                assertThat(report.reading().passages()).isNotEmpty();
                assertThat(store.imports.complete(id)).isTrue();
            });
            assertThat(store.imports.resume()).isEqualTo(2);
            assertThat(store.imports.recent(9))
                    .extracting(
                            job -> job.items().stream().map(ImportItem::state).toList())
                    .containsExactly(
                            List.of(ItemState.FAILED, ItemState.QUEUED, ItemState.QUEUED),
                            List.of(ItemState.INDEXED, ItemState.INDEXED, ItemState.DUPLICATE));
            assertThat(store.imports.claim(NOW).orElseThrow().name()).isEqualTo("en attente.pdf");
            assertThat(store.imports
                            .accept("api", Actor.moisson(), List.of(file(1)))
                            .items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.id()).isGreaterThan(6));
        }
    }

    @Test
    void originals_without_their_database_are_not_taken_for_nobodys() throws IOException {
        Originals.Kept kept;
        try (TestStore store = store()) {
            kept = store.originals.keep(new ByteArrayInputStream(new byte[] {1, 2, 3}), 100);
            store.imports.accept("api", Actor.moisson(), List.of(new Arrival("a.pdf", kept.sha256(), 3, null)));
            store.originals.release(kept);
        }
        Files.delete(data.resolve("moisson.db"));
        assertThatThrownBy(this::store)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("Restaurez une sauvegarde");
        assertThat(kept.path()).exists();
        Files.createFile(data.resolve("moisson.db"));
        assertThatThrownBy(this::store).isInstanceOf(StoreRefused.class);
        assertThat(kept.path()).exists();
    }

    @Test
    void a_page_of_the_database_that_was_damaged_is_found_at_the_start() throws IOException {
        try (TestStore store = store()) {
            IntStream.range(0, 50).forEach(each -> store.reports.save(StoredReports.report(each, 3, "Un texte.")));
        }
        Path file = data.resolve("moisson.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 3 * 4096; at < bytes.length(); at += 4096) {
                bytes.seek(at);
                bytes.write(new byte[64]);
            }
        }
        byte[] damaged = Files.readAllBytes(file);
        assertThatThrownBy(this::store)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("restaurez une sauvegarde par restore")
                .hasMessageNotContaining("\n");
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void files_leave_a_reserve_on_the_disk_and_come_in_when_there_is_room_again() throws IOException {
        try (TestStore store = store()) {
            store.room = 1000;
            assertThat(store.originals.room()).isFalse();
            assertThatThrownBy(() -> store.originals.keep(new ByteArrayInputStream(new byte[10]), 100))
                    .isInstanceOf(Originals.NoRoom.class);
            store.room = 1L << 30;
            assertThat(store.originals.room()).isTrue();
            assertThat(store.originals
                            .keep(new ByteArrayInputStream(new byte[10]), 100)
                            .path())
                    .exists();
        }
    }

    @Test
    void a_database_with_no_room_says_so_and_goes_on_when_there_is_some() {
        try (TestStore store = store()) {
            List<Long> pages = List.of(pages(store, "pragma page_count"), 1L << 30);
            pages(store, "pragma max_page_count = " + (pages.getFirst() + 1));
            Report large = StoredReports.report(7, 3, "Un texte qui ne se répète guère. ".repeat(20_000));
            assertThatThrownBy(() -> store.reports.save(large)).isInstanceOf(StoreFull.class);
            assertThat(store.reports.ids()).isEmpty();
            pages(store, "pragma max_page_count = " + pages.getLast());
            store.reports.save(large);
            assertThat(store.reports.ids()).hasSize(1);
        }
    }

    private static long pages(TestStore store, String pragma) {
        return store.database.write(
                client -> client.sql(pragma).query(Long.class).single());
    }

    @ParameterizedTest
    @CsvSource({
        "5,CannotAcquireLockException",
        "10,DataAccessResourceFailureException",
        "13,StoreFull",
        "1,UncategorizedSQLException"
    })
    void what_sqlite_says_is_sorted_by_what_to_do(int code, String kind) {
        RuntimeException failure =
                new UncategorizedSQLException("task", null, new SQLException("said", null, code | 0x100));
        assertThat(SqliteFailures.sorted(failure).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void what_was_to_wait_does_not_wait_for_a_clock_that_was_set_back() {
        try (TestStore store = store()) {
            store.imports.accept("api", Actor.moisson(), List.of(file(1)));
            ImportItem item = store.imports.claim(NOW).orElseThrow();
            store.imports.postpone(item, NOW.plusSeconds(60));
            assertThat(store.imports.claim(NOW.plusSeconds(30))).isEmpty();
            assertThat(store.imports.claim(NOW.minus(Duration.ofDays(1)))).isPresent();
        }
    }

    @Test
    void a_database_that_was_locked_for_too_long_is_written_as_before_once_it_is_free() throws SQLException {
        try (TestStore store = store();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("moisson.db"));
                Statement statement = other.createStatement()) {
            store.database.write(
                    client -> client.sql("pragma busy_timeout = 50").query().singleValue());
            for (int each = 0; each < 3; each++) {
                statement.execute("begin immediate");
                assertThatThrownBy(() -> store.imports.accept("api", Actor.moisson(), List.of(file(1))))
                        .isInstanceOf(CannotAcquireLockException.class);
                statement.execute("rollback");
                store.imports.accept("api", Actor.moisson(), List.of(file(1)));
            }
            assertThat(store.imports.recent(9)).hasSize(3);
        }
    }
}
