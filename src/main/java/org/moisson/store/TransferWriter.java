package org.moisson.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.moisson.report.ReportId;
import org.moisson.store.TransferManifest.Content;
import org.moisson.store.TransferManifest.Member;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes one export: the tables of one moment line by line, the originals they name, the vocabularies, the manifest last. */
final class TransferWriter {

    private static final int ROWS_AT_ONCE = 50;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Connection connection;
    private final OriginalsFolder originals;
    private final Path target;
    private final List<Content> tables = new ArrayList<>();
    private final List<Member> files = new ArrayList<>();
    private final Set<String> lost = new TreeSet<>();
    private int kept;

    /** Of a connection on which nothing was read yet. */
    TransferWriter(Connection connection, OriginalsFolder originals, Path target) {
        this.connection = connection;
        this.originals = originals;
        this.target = target;
    }

    /** All but the manifest. */
    void write() throws IOException, SQLException {
        Files.createDirectories(target.resolve("tables"));
        for (String table : Tables.of(connection)) {
            tables.add(new Content(table, rows(table)));
            member("tables/" + table + ".jsonl");
        }
        for (String name : named()) {
            if (original(name)) {
                kept++;
            } else {
                lost.add(name);
            }
        }
        vocabularies();
    }

    /** The originals that the tables name and that were not there, or not as they were. */
    Set<String> lost() {
        return lost;
    }

    /** Makes an export of it. */
    Exports.Written finish() throws IOException {
        new TransferManifest(TransferManifest.FORMAT, Instant.now().toString(), tables, files).write(target);
        long reports = tables.stream()
                .filter(each -> each.table().equals("report"))
                .mapToLong(Content::rows)
                .sum();
        return new Exports.Written(reports, kept, lost.size());
    }

    private long rows(String table) throws IOException, SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement();
                BufferedWriter lines = Files.newBufferedWriter(
                        target.resolve("tables").resolve(table + ".jsonl"), StandardCharsets.UTF_8)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    lines.write(MAPPER.writeValueAsString(row(rows)));
                    lines.write('\n');
                    count++;
                }
            }
        }
        return count;
    }

    private static ObjectNode row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        ObjectNode row = MAPPER.createObjectNode();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.set(columns.getColumnName(column).toLowerCase(Locale.ROOT), CellJson.of(rows.getObject(column)));
        }
        return row;
    }

    private void member(String path) throws IOException {
        files.add(new Member(path, CheckedFiles.sha256(target.resolve(path))));
    }

    /** The beginnings of the names of the originals that reports and imports need. */
    private Set<String> named() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select id from report union
                        select sha256 from import_item
                        where sha256 <> '' and state not in ('INDEXED', 'DUPLICATE', 'CANCELLED')
                        """)) {
            while (rows.next()) {
                names.add(ReportId.ofSha256(rows.getString(1)).value());
            }
        }
        return names;
    }

    private boolean original(String name) throws IOException {
        Optional<Path> original = originals.find(name);
        if (original.isEmpty()) {
            return false;
        }
        String hash = Objects.requireNonNull(original.get().getFileName()).toString();
        String path = "originals/" + hash.substring(0, 2) + "/" + hash;
        try {
            boolean sound = CheckedFiles.copy(original.get(), target.resolve(path), hash);
            if (sound) {
                files.add(new Member(path, hash));
            }
            return sound;
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    private void vocabularies() throws IOException {
        for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath*:/vocabulary/*.ttl")) {
            String path = "vocabularies/" + each.getFilename();
            CheckedFiles.write(each.getContentAsByteArray(), target.resolve(path));
            member(path);
        }
    }
}
