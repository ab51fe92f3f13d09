package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moisson.identity.Actor;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.ReportId;
import org.springframework.core.io.ClassPathResource;

/** A store of every earlier version of the tables is brought to this one, with what was in it, on every database. */
class EarlierVersionsTest {

    private static final List<Integer> VERSIONS = List.of(1, 2, 10, 20, 30, 40);

    @TempDir
    Path data;

    static Stream<Arguments> each() {
        return Stream.of(StoreKind.values())
                .flatMap(kind -> VERSIONS.stream().map(version -> Arguments.of(kind, version)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void all_of_it_is_there(StoreKind kind, int version) throws Exception {
        String url = kind.fresh();
        fill(url.isEmpty() ? "jdbc:sqlite:" + data.resolve("moisson.db") : url, kind, version);
        try (TestStore store = new TestStore(data, url)) {
            List<ReportId> ids = store.reports.ids();
            assertThat(ids).hasSize(2).allSatisfy(id -> {
                assertThat(store.reports.find(id).orElseThrow().reading().passages())
                        .isNotEmpty();
                assertThat(store.imports.complete(id)).isTrue();
            });
            assertThat(store.imports.resume()).isEqualTo(2);
            assertThat(store.imports.claim(Instant.now()).orElseThrow().name()).isEqualTo("en attente.pdf");
            assertThat(new SqlAccounts(store.database).any()).isEqualTo(version >= 10);
            assertThat(store.decisions.of(ids.getFirst()))
                    .extracting(Decision::change)
                    .isEqualTo(version >= 20 ? List.of(new Change.Undone(7)) : List.of());
            assertThat(new SqlChangeLog(store.database).entries()).hasSize(version >= 30 ? 1 : 0);
            assertThat(store.reports.contactsForgotten(ids.getFirst())).isEqualTo(version >= 40);
            store.imports.cancel("00000000000000a2", Actor.moisson());
            assertThat(new SqlAuditLog(store.database).before(Long.MAX_VALUE, 9))
                    .hasSize(1);
        }
    }

    private static void fill(String url, StoreKind kind, int version) throws SQLException, IOException {
        Dialect dialect = Dialect.valueOf(kind.name());
        Flyway.configure(EarlierVersionsTest.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .placeholders(dialect.placeholders())
                .target(String.valueOf(version))
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String row : rows(version)) {
                statement.execute(kind == StoreKind.SQLITE ? row : row.replaceAll("(?<=[ (])x'", "'\\\\x"));
            }
        }
    }

    /** Those of a store of the first version, and one of each table that came later. */
    private static List<String> rows(int version) throws IOException {
        String first = new ClassPathResource("store/v1.sql").getContentAsString(StandardCharsets.UTF_8);
        Stream<String> later = Stream.of(
                        "10 insert into account (id, name, folded, role, password, created_at)"
                                + " values ('a', 'Rose', 'rose', 'READER', 'x', 1)",
                        "20 insert into decision (report_id, number, made_by, made_at, change)"
                                + " select min(id), 1, 'Rose', 1, '{\"of\":\"decision\",\"number\":7}' from report",
                        "30 insert into vocabulary_change (number, made_at, made_by, scheme, action, concept, definition)"
                                + " values (1, 1, 'Rose', 'theme', 'define', 'nutrition', 'Ce que l''on mange.')",
                        "40 insert into contacts_forgotten (report_id, asked_at) select min(id), 1 from report")
                .filter(row -> Integer.parseInt(row.substring(0, 2)) <= version)
                .map(row -> row.substring(3));
        return Stream.concat(
                        first.lines()
                                .filter(line -> line.startsWith("insert into ") && !line.contains("flyway")
                                        || line.startsWith("update ")),
                        later)
                .toList();
    }
}
