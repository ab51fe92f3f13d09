package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.store.Originals.Kept;

/** What is saved comes back as it was, or is refused. */
class BackupsTest {

    @TempDir
    Path temporary;

    private Path backup;
    private Path restored;

    @BeforeEach
    void places() {
        backup = temporary.resolve("sauvegarde du 1er");
        restored = temporary.resolve("restaurée");
    }

    @Test
    void a_backup_made_while_others_write_gives_back_the_reports_of_one_moment() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch some = new CountDownLatch(10);
        try (TestStore store = store("data")) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int n = 0; !done.get(); n++) {
                    add(store, "rapport " + n);
                    some.countDown();
                }
            });
            some.await();
            int before = reports(store).size();
            backups("data").save(backup);
            int after = reports(store).size();
            done.set(true);
            writer.join();
            backups("restaurée").restore(backup);
            try (TestStore other = store("restaurée")) {
                List<Report> then = reports(other);
                assertThat(then).hasSizeBetween(before, after);
                assertThat(reports(store)).containsAll(then);
                for (Report report : then) {
                    Path original = other.originals.find(report.id()).orElseThrow();
                    assertThat(original)
                            .hasSameBinaryContentAs(
                                    store.originals.find(report.id()).orElseThrow());
                }
            }
        }
    }

    @Test
    void a_second_backup_copies_what_is_new_and_forgets_what_was_deleted() throws IOException {
        try (TestStore store = store("data")) {
            Kept first = add(store, "un");
            Kept gone = add(store, "deux");
            assertThat(backups("data").save(backup)).isEqualTo(new Backups.Saved(2, 0, 0));
            FileTime longAgo = FileTime.fromMillis(1_000_000);
            Files.setLastModifiedTime(saved(first), longAgo);

            add(store, "trois");
            store.reports.delete(gone.reportId(), Actor.moisson());
            assertThat(backups("data").save(backup)).isEqualTo(new Backups.Saved(1, 1, 0));
            assertThat(Files.getLastModifiedTime(saved(first))).isEqualTo(longAgo);
            assertThat(saved(gone)).doesNotExist();
            try (Stream<Path> databases = Files.list(backup.resolve("database"))) {
                assertThat(databases).hasSize(1);
            }
            assertThat(backups("restaurée").restore(backup)).isEqualTo(3);
            try (TestStore other = store("restaurée")) {
                assertThat(reports(other)).isEqualTo(reports(store)).hasSize(2);
            }
        }
    }

    @Test
    void a_file_with_another_byte_is_refused_and_nothing_is_restored() throws IOException {
        Kept kept = backedUp();
        Path database;
        try (Stream<Path> files = Files.list(backup.resolve("database"))) {
            database = files.findFirst().orElseThrow();
        }
        for (Path file : List.of(saved(kept), database)) {
            byte[] sound = Files.readAllBytes(file);
            byte[] flipped = sound.clone();
            flipped[sound.length / 2] ^= 1;
            Files.write(file, flipped);
            refused("endommagée");
            Files.write(file, sound);
        }
        backups("restaurée").restore(backup);
    }

    @Test
    void a_backup_that_lacks_a_file_or_its_manifest_is_refused() throws IOException {
        Kept kept = backedUp();
        Path aside = temporary.resolve("aside");
        Files.move(saved(kept), aside);
        refused("incomplète");
        Files.move(aside, saved(kept));
        Path manifest = backup.resolve("manifest.json");
        String written = Files.readString(manifest);
        for (String wrong : List.of(
                written.substring(0, written.length() / 2),
                "null",
                "[]",
                written.replace("\"count\" : 2", "\"count\" : 3"),
                written.replace("originals/", "../originals/"),
                written.replace("\"version\" : 1", "\"version\" : 2"))) {
            assertThat(wrong).isNotEqualTo(written);
            Files.writeString(manifest, wrong);
            refused("pas une sauvegarde complète");
        }
        Files.delete(manifest);
        refused("pas une sauvegarde complète");
    }

    @Test
    void a_file_damaged_in_the_backup_is_copied_again() throws IOException {
        Kept kept = backedUp();
        Files.writeString(saved(kept), "abîmé");
        assertThat(backups("data").save(backup)).isEqualTo(new Backups.Saved(1, 0, 0));
        backups("restaurée").restore(backup);
    }

    @Test
    void an_original_that_is_gone_is_told_and_the_rest_saved() throws IOException {
        Kept kept = backedUp();
        Files.delete(temporary
                .resolve("data/originals")
                .resolve(kept.sha256().substring(0, 2))
                .resolve(kept.sha256()));
        assertThat(backups("data").save(temporary.resolve("autre"))).isEqualTo(new Backups.Saved(0, 0, 1));
    }

    @Test
    void what_holds_something_else_is_left_alone() throws IOException {
        backedUp();
        Files.createDirectories(restored);
        Path file = Files.writeString(restored.resolve("lettre.txt"), "x");
        assertThatThrownBy(() -> backups("restaurée").restore(backup)).hasMessageContaining("n'est pas vide");
        assertThatThrownBy(() -> backups("data").save(restored)).hasMessageContaining("autre chose");
        assertThatThrownBy(() -> backups("data").save(temporary.resolve("data/sauvegarde")))
                .hasMessageContaining("dans le dossier de données");
        assertThatThrownBy(() -> backups("absent").save(temporary.resolve("autre")))
                .hasMessageContaining("Rien à sauvegarder");
        assertThat(file).hasContent("x");
    }

    @Test
    void a_store_in_postgresql_is_left_to_its_own_tools() {
        Backups server = new Backups(
                settings("data"), new DatabaseSettings("jdbc:postgresql://localhost/moisson", "", "", TestStore.LEASE));
        assertThatThrownBy(() -> server.save(backup))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> server.restore(backup)).hasMessageContaining("pg_dump");
        assertThat(backup).doesNotExist();
    }

    private void refused(String why) {
        assertThatThrownBy(() -> backups("restaurée").restore(backup))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining(why);
        assertThat(restored).doesNotExist();
    }

    private Kept backedUp() throws IOException {
        try (TestStore store = store("data")) {
            Kept kept = add(store, "un");
            backups("data").save(backup);
            return kept;
        }
    }

    private Path saved(Kept kept) {
        return backup.resolve("originals")
                .resolve(kept.sha256().substring(0, 2))
                .resolve(kept.sha256());
    }

    private StoreSettings settings(String data) {
        return new StoreSettings(temporary.resolve(data).toString(), null);
    }

    private Backups backups(String data) {
        return new Backups(settings(data), DatabaseSettings.ofFile());
    }

    private TestStore store(String data) {
        return new TestStore(settings(data), "");
    }

    static Kept add(TestStore store, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Kept kept = store.originals.keep(new ByteArrayInputStream(bytes), 1000);
            store.reports.save(StoredReports.report(kept.sha256()));
            store.originals.release(kept);
            return kept;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Report> reports(TestStore store) {
        List<Report> all = new ArrayList<>();
        store.reports.all().forEachRemaining(all::add);
        all.sort(Comparator.comparing(Report::id));
        return all;
    }
}
