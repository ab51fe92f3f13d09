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
            store.reports.saveForgotten(
                    StoredReports.report(7, 2, "Un « texte » [à part] {ici}."), words -> words, Actor.moisson());
            store.originals.release(kept);
            store.originals.release(waiting);
            assertThat(transfer(store).write(export)).isEqualTo(new Transfer.Written(2, 2, 1));
            assertThatThrownBy(() -> transfer(store).write(export)).hasMessageContaining("n'est pas vide");
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
