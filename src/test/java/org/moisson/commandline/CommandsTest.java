package org.moisson.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Moisson;

/** What a person types, and what comes back. */
class CommandsTest {

    @TempDir
    Path temporary;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    private int run(String... arguments) {
        return Commands.run(Moisson.class, arguments).orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void help_is_in_french() {
        assertThat(run("--help")).isZero();
        assertThat(said())
                .contains(
                        "Usage : moisson",
                        "serve",
                        "import",
                        "reindex",
                        "reread",
                        "export",
                        "backup",
                        "restore",
                        "--moisson.data");
    }

    @Test
    void what_is_no_command_is_said_to_be_unknown() {
        assertThat(run("moissonner")).isEqualTo(2);
        assertThat(said()).contains("Argument inconnu : moissonner").doesNotContain("Unmatched");
    }

    @Test
    void an_import_of_nothing_is_a_misuse() throws IOException {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", temporary.resolve("absent.pdf").toString())).isEqualTo(2);
        Files.writeString(temporary.resolve("tableur.xlsx"), "no document");
        assertThat(run("import", temporary.toString())).isEqualTo(2);
        assertThat(said()).contains("Il manque", "Introuvable", "Rien à importer");
    }

    @Test
    void an_export_of_an_empty_corpus_has_the_head_only() throws IOException {
        String data = "--moisson.data=" + temporary.resolve("data");
        Path file = temporary.resolve("constats.csv");
        assertThat(run("export", "--format", "csv", "-o", file.toString(), data))
                .isZero();
        assertThat(file).content().startsWith("report,title,id,kind").hasLineCount(1);
        assertThat(run("export", data)).isZero();
        assertThat(said()).doesNotContain("Exception");
        assertThat(run("export", "--format", "xml", data)).isEqualTo(2);
        assertThat(said()).contains("Valeur incorrecte pour FORMAT : xml");
    }

    @Test
    void what_was_saved_is_restored_and_what_is_wrong_is_said_in_one_line() {
        String data = "--moisson.data=" + temporary.resolve("data");
        String other = "--moisson.data=" + temporary.resolve("autre");
        String folder = temporary.resolve("sauvegarde").toString();
        assertThat(run("backup", folder, data)).isEqualTo(1);
        assertThat(run("restore", folder, data)).isEqualTo(1);
        assertThat(run("backup")).isEqualTo(2);
        assertThat(said())
                .contains("Rien à sauvegarder", "pas une sauvegarde complète", "Il manque : DOSSIER")
                .doesNotContain("Exception");
        assertThat(run("export", data)).isZero();
        assertThat(run("backup", folder, data)).isZero();
        assertThat(run("restore", folder, data)).isEqualTo(1);
        assertThat(run("restore", folder, other)).isZero();
        assertThat(run("backup", folder, other, "--moisson.database.url=jdbc:postgresql://localhost/moisson"))
                .isEqualTo(1);
        assertThat(said())
                .contains("Sauvegarde terminée", "n'est pas vide", "Sauvegarde restaurée", "pg_dump")
                .doesNotContain("Exception");
    }

    @Test
    void documents_of_a_folder_are_found_at_any_depth_and_others_passed_over() throws IOException {
        Path deep = Files.createDirectories(temporary.resolve("2022/récits"));
        Path pdf = Files.writeString(deep.resolve("Récit.PDF"), "x");
        Path odt = Files.writeString(temporary.resolve("fiche.odt"), "x");
        Files.writeString(temporary.resolve(".caché.pdf"), "x");
        Path named = Files.writeString(temporary.resolve("sans ending"), "x");

        assertThat(Documents.under(List.of(temporary))).containsExactlyInAnyOrder(pdf, odt);
        assertThat(Documents.under(List.of(named, temporary, odt))).containsExactlyInAnyOrder(named, pdf, odt);
    }
}
