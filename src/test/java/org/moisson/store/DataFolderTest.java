package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder holds everything, for one process at a time. */
class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void a_second_moisson_on_the_same_folder_is_refused_in_one_line() throws IOException {
        Path folder = temporary.resolve("données de l'équipe");
        try (DataFolder first = folder(folder)) {
            assertThat(first.path()).isDirectory();
            assertThatThrownBy(() -> folder(folder))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("processus " + ProcessHandle.current().pid())
                    .hasMessageContaining("--moisson.data=")
                    .hasMessageNotContaining("\n");
        }
        folder(folder).close();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("data"), "no folder");
        assertThatThrownBy(() -> folder(file)).isInstanceOf(StoreRefused.class);
    }

    @Test
    void a_damaged_database_is_refused_and_left_as_it_is() throws IOException {
        Path file = Files.writeString(temporary.resolve("moisson.db"), "This is no database. ".repeat(200));
        try (DataFolder folder = folder(temporary)) {
            assertThatThrownBy(() -> new Database(folder, DatabaseSettings.ofFile()))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("restaurez une sauvegarde");
        }
        assertThat(file).hasContent("This is no database. ".repeat(200));
    }

    @Test
    void a_database_of_a_newer_moisson_is_refused() throws Exception {
        try (DataFolder folder = folder(temporary)) {
            new Database(folder, DatabaseSettings.ofFile()).close();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temporary.resolve("moisson.db"));
                    var statement = connection.createStatement()) {
                statement.executeUpdate("insert into flyway_schema_history select 999, '999', description, type,"
                        + " script, checksum, installed_by, installed_on, execution_time, success"
                        + " from flyway_schema_history where version = '1'");
            }
            assertThatThrownBy(() -> new Database(folder, DatabaseSettings.ofFile()))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("la version la plus récente");
        }
    }

    @Test
    void every_commit_is_synced_and_keys_are_enforced() throws IOException {
        try (DataFolder folder = folder(temporary);
                Database database = new Database(folder, DatabaseSettings.ofFile())) {
            List<String> modes = database.write(client -> Stream.of("journal_mode", "synchronous", "foreign_keys")
                    .map(pragma ->
                            client.sql("pragma " + pragma).query(String.class).single())
                    .toList());
            assertThat(modes).containsExactly("wal", "2", "1");
        }
    }

    private static DataFolder folder(Path path) {
        return new DataFolder(new StoreSettings(path.toString(), null));
    }
}
