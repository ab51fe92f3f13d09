package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files dropped in the watched folder are imported and put away. */
class InboxTest {

    @TempDir
    Path temporary;

    private Bench bench;
    private Path folder;
    private Inbox inbox;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(temporary.resolve("data"));
        folder = Files.createDirectories(temporary.resolve("inbox"));
        inbox = new Inbox(folder, bench.importing, 10);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void lookUntilDone() throws IOException {
        inbox.look();
        inbox.look();
        Bench.await(() -> bench.importing.recent(10).stream().allMatch(job -> job.done()));
        inbox.look();
    }

    @Test
    void a_file_is_imported_once_its_size_has_settled_and_then_put_away() throws IOException {
        Path file = Files.writeString(folder.resolve("récit.txt"), "Un début");
        inbox.look();
        Files.writeString(file, "Un début et une fin.");
        inbox.look();
        assertThat(bench.importing.recent(10)).isEmpty();

        lookUntilDone();
        assertThat(bench.reports.count()).isEqualTo(1);
        assertThat(bench.importing.recent(10).getFirst().origin()).isEqualTo("inbox");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("done/récit.txt")).hasContent("Un début et une fin.");
    }

    @Test
    void a_second_file_of_the_same_name_does_not_replace_the_first_in_done() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Un.");
        lookUntilDone();
        Files.writeString(folder.resolve("a.txt"), "Deux.");
        lookUntilDone();

        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**/a.txt");
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**/2-a.txt");
    }

    @Test
    void a_file_that_fails_stays_with_a_note_and_is_tried_again_when_it_changes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "REFUSE");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        lookUntilDone();
        Path note = folder.resolve("a.txt.erreur.txt");
        assertThat(note).content().contains("Fichier protégé par un mot de passe", "Ôtez le mot de passe.");

        lookUntilDone();
        assertThat(bench.importing.recent(10)).hasSize(1);

        Files.writeString(file, "Sans mot de passe.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        lookUntilDone();
        assertThat(note).doesNotExist();
        assertThat(folder.resolve("done/a.txt")).exists();
    }

    @Test
    void what_is_hidden_or_still_being_copied_is_left_alone() throws IOException {
        for (String name : new String[] {".cache", "~$récit.docx", "récit.pdf.part", "x.crdownload", "a.erreur.txt"}) {
            Files.writeString(folder.resolve(name), "Rien.");
        }
        Files.createDirectories(folder.resolve("sous-dossier"));
        lookUntilDone();
        assertThat(bench.importing.recent(10)).isEmpty();
    }

    @Test
    void a_file_written_anew_during_its_import_is_imported_again() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Un.");
        inbox.look();
        inbox.look();
        Files.writeString(file, "Un, et plus.");
        Bench.await(() -> bench.importing.recent(10).getFirst().done());
        inbox.look();
        assertThat(file).exists();

        lookUntilDone();
        assertThat(bench.reports.count()).isEqualTo(2);
        assertThat(folder.resolve("done/a.txt")).hasContent("Un, et plus.");
    }
}
