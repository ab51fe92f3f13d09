package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.report.ReportId;

/** What was written out in open formats is all there when it is read in, on every database. */
class TransferTest {

    @TempDir
    Path temporary;

    private Path export;
    private ReportId report;

    private static Transfer transfer(TestStore store) {
        return new Transfer(store.database, store.folder);
    }

    private Exports exports() {
        return new Exports(new StoreSettings(temporary.resolve("un").toString(), null), DatabaseSettings.ofFile());
    }

    private void exported() throws IOException {
        export = temporary.resolve("export");
        try (TestStore store = new TestStore(temporary.resolve("un"), "")) {
            Originals.Kept kept = store.originals.keep(new ByteArrayInputStream(new byte[] {1, 2, 3}), 100);
            report = kept.reportId();
            Originals.Kept waiting = store.originals.keep(new ByteArrayInputStream(new byte[] {4, 5}), 100);
            store.imports.accept(
                    "api",
                    Actor.moisson(),
                    List.of(
                            new Arrival("déjà lu.pdf", kept.sha256(), 3, null),
                            new Arrival("pas encore.pdf", waiting.sha256(), 2, null)));
            ImportItem item = store.imports.claim(Instant.now()).orElseThrow();
            Report read = StoredReports.report(kept.sha256());
            store.imports.save(
                    item.in(ItemState.INDEXING).became(report, null),
                    read,
                    new Sketch(List.of(1, 2, 3), List.of(7L, -8L)));
            store.imports.finish(item.in(ItemState.INDEXED).became(report, null));
            new SqlNeeds(store.database).add("Bus santé", "en montagne");
            store.reports.saveForgotten(
                    StoredReports.report(7, 2, "Un « texte » [à part] {ici}."), words -> words, Actor.moisson());
            store.originals.release(kept);
            store.originals.release(waiting);
            assertThat(exports().write(export)).isEqualTo(new Exports.Written(2, 2, 1));
            assertThatThrownBy(() -> exports().write(export)).hasMessageContaining("n'est pas vide");
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_of_it_comes_back(StoreKind kind) throws IOException {
        exported();
        try (TestStore store = new TestStore(temporary.resolve("deux"), kind.fresh());
                TestStore before = new TestStore(temporary.resolve("un"), "")) {
            assertThat(transfer(store).read(export)).isEqualTo(new Transfer.Read(2, 2));
            assertThat(store.reports.ids()).isEqualTo(before.reports.ids()).hasSize(2);
            for (ReportId id : before.reports.ids()) {
                assertThat(store.reports.find(id)).isEqualTo(before.reports.find(id));
                assertThat(store.reports.contactsForgotten(id)).isEqualTo(before.reports.contactsForgotten(id));
            }
            assertThat(store.imports.recent(9)).isEqualTo(before.imports.recent(9));
            assertThat(new SqlNeeds(store.database).all(Needs.State.OPEN, 9))
                    .isEqualTo(new SqlNeeds(before.database).all(Needs.State.OPEN, 9))
                    .hasSize(1);
            assertThat(store.originals.find(report).orElseThrow()).hasBinaryContent(new byte[] {1, 2, 3});
            store.imports.resume();
            assertThat(store.imports.claim(Instant.now()).orElseThrow().name()).isEqualTo("pas encore.pdf");
            assertThat(store.imports
                            .accept("api", Actor.moisson(), List.of(new Arrival("neuf.pdf", "e".repeat(64), 1, null)))
                            .items()
                            .getFirst()
                            .id())
                    .isGreaterThan(2);
            assertThatThrownBy(() -> transfer(store).read(export)).hasMessageContaining("n'est pas vide");
        }
    }

    @Test
    void one_that_is_made_while_others_write_is_that_of_one_moment() throws Exception {
        export = temporary.resolve("export");
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch some = new CountDownLatch(20);
        try (TestStore store = new TestStore(temporary.resolve("un"), "")) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int n = 0; !done.get(); n++) {
                    ReportId id = BackupsTest.add(store, "rapport " + n).reportId();
                    if (n % 3 == 0) {
                        store.reports.delete(id, Actor.moisson());
                    }
                    some.countDown();
                }
            });
            some.await();
            Exports.Written written = exports().write(export);
            done.set(true);
            writer.join();
            assertThat(written.lost()).isZero();
            assertThat(written.originals()).isEqualTo((int) written.reports()).isPositive();
            try (TestStore other = new TestStore(temporary.resolve("deux"), "")) {
                assertThat(transfer(other).read(export))
                        .isEqualTo(new Transfer.Read(written.reports(), written.originals()));
            }
        }
    }

    @Test
    void a_store_of_other_tables_is_not_written_out() throws IOException {
        exported();
        try (TestStore store = new TestStore(temporary.resolve("un"), "")) {
            store.database.write(client -> client.sql("delete from flyway_schema_history where version = '40'")
                    .update());
        }
        Exports other = exports();
        assertThatThrownBy(() -> other.write(temporary.resolve("autre"))).hasMessageContaining("n'a pas les tables");
        assertThatThrownBy(() -> new Exports(
                                new StoreSettings(temporary.resolve("rien").toString(), null),
                                DatabaseSettings.ofFile())
                        .write(temporary.resolve("autre")))
                .hasMessageContaining("Rien à exporter");
    }

    @Test
    void it_is_written_in_formats_that_anybody_can_read() throws IOException {
        exported();
        assertThat(Files.readString(export.resolve("tables/report.jsonl")))
                .contains("\"passages\":[{", "Un « texte » [à part] {ici}.");
        assertThat(export.resolve("vocabularies")).isDirectoryContaining("glob:**/*.ttl");
        assertThat(export.resolve("manifest.json")).content().contains("\"format\" : 1", "tables/import_item.jsonl");
    }

    @Test
    void what_was_changed_or_comes_from_a_newer_version_is_refused_whole() throws IOException {
        exported();
        Path table = export.resolve("tables/import_job.jsonl");
        String good = Files.readString(table);
        Files.writeString(table, good.replace("\"api\"", "\"apj\""));
        refused("« tables/import_job.jsonl » manque ou a changé");
        Files.writeString(table, good);
        Path manifest = export.resolve("manifest.json");
        String said = Files.readString(manifest);
        Files.writeString(manifest, said.replace("\"format\" : 1", "\"format\" : 2"));
        refused("version plus récente");
        Files.writeString(manifest, said.replace("tables/import_job.jsonl", "../import_job.jsonl"));
        refused("n'est pas un export complet");
        Path unknown = export.resolve("tables/tomorrow.jsonl");
        Files.write(unknown, "{}\n".getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                manifest,
                said.replace("\"tables\" : [ {", "\"tables\" : [ {\"table\" : \"tomorrow\", \"rows\" : 1}, {")
                        .replace(
                                "\"files\" : [ {",
                                "\"files\" : [ {\"path\" : \"tables/tomorrow.jsonl\", \"sha256\" : \""
                                        + CheckedFiles.sha256(unknown) + "\"}, {"));
        refused("« tomorrow » est inconnu ici");
    }

    private void refused(String why) {
        try (TestStore store = new TestStore(temporary.resolve("trois"), "")) {
            assertThatThrownBy(() -> transfer(store).read(export))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining(why);
            assertThat(store.reports.ids()).isEmpty();
            assertThat(store.imports.untouched()).isTrue();
        }
    }
}
