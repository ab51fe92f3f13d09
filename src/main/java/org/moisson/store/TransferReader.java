package org.moisson.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.moisson.store.TransferManifest.Content;
import org.moisson.store.TransferManifest.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an export into an empty store: all of it checked first, then the originals, then every row in one transaction. */
final class TransferReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Connection connection;
    private final Dialect dialect;
    private final OriginalsFolder originals;
    private final Path source;

    TransferReader(Connection connection, Dialect dialect, OriginalsFolder originals, Path source) {
        this.connection = connection;
        this.dialect = dialect;
        this.originals = originals;
        this.source = source;
    }

    Transfer.Read read() throws IOException, SQLException {
        TransferManifest manifest = TransferManifest.in(source)
                .orElseThrow(() -> new StoreRefused("Le dossier « " + source
                        + " » n'est pas un export complet : son " + TransferManifest.NAME
                        + " manque, est endommagé ou vient d'une version plus récente."));
        for (Member member : manifest.files()) {
            if (!CheckedFiles.is(source.resolve(member.path()), member.sha256())) {
                throw new StoreRefused("L'export « " + source + " » est incomplet ou endommagé : « " + member.path()
                        + " » manque ou a changé. Rien n'en est repris.");
            }
        }
        refuse(manifest);
        int files = 0;
        for (Member member : manifest.files()) {
            if (member.path().startsWith("originals/")) {
                CheckedFiles.copy(source.resolve(member.path()), originals.file(member.sha256()), member.sha256());
                files++;
            }
        }
        long reports = 0;
        for (Content content : manifest.tables()) {
            long rows = load(content);
            reports += content.table().equals("report") ? rows : 0;
        }
        SqlAuditLog.add(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                Note.of(Actor.moisson(), Deed.EVERYTHING_TAKEN_OVER, String.valueOf(reports)));
        connection.commit();
        return new Transfer.Read(reports, files);
    }

    /** What is there already would be mixed up with what comes, and what is not known here would be lost. */
    private void refuse(TransferManifest manifest) throws SQLException {
        Set<String> known = new HashSet<>(Tables.of(connection));
        for (Content content : manifest.tables()) {
            if (!known.contains(content.table())) {
                throw newer(content.table());
            }
            try (Statement statement = connection.createStatement();
                    ResultSet any = statement.executeQuery("select 1 from " + content.table() + " limit 1")) {
                if (any.next()) {
                    throw new StoreRefused("Ce Moisson n'est pas vide (« " + content.table()
                            + " ») : un export se reprend dans un dossier vide ou nouveau, dites lequel avec"
                            + " --moisson.data=DOSSIER.");
                }
            }
        }
    }

    private StoreRefused newer(String what) {
        return new StoreRefused("L'export « " + source + " » vient d'une version plus récente de Moisson (« " + what
                + " » est inconnu ici) : lancez la version la plus récente.");
    }

    private long load(Content content) throws IOException, SQLException {
        List<String> columns = Tables.columns(connection, content.table());
        long rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(source.resolve(content.path()), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                insert(content.table(), columns, MAPPER.readTree(line));
                rows++;
            }
        }
        if (rows != content.rows()) {
            throw new StoreRefused("L'export « " + source + " » est endommagé : « " + content.path() + " » a " + rows
                    + " lignes au lieu de " + content.rows() + ". Rien n'en est repris.");
        }
        follow(content.table(), columns);
        return rows;
    }

    private void insert(String table, Collection<String> columns, JsonNode row) throws SQLException {
        Collection<String> names = row.propertyNames();
        for (String name : names) {
            if (!columns.contains(name)) {
                throw newer(table + "." + name);
            }
        }
        String sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (String name : names) {
                @Nullable Object value = CellJson.value(row.get(name));
                statement.setObject(at++, value);
            }
            statement.executeUpdate();
        }
    }

    /** Numbers that the database gives go on behind those that came. */
    private void follow(String table, List<String> columns) throws SQLException {
        switch (dialect) {
            case SQLITE -> {
                // goes on behind the largest of itself
            }
            case POSTGRESQL -> {
                for (String column : columns) {
                    follow(table, column);
                }
            }
        }
    }

    private void follow(String table, String column) throws SQLException {
        String sequence = "pg_get_serial_sequence('" + table + "', '" + column + "')";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + sequence)) {
            if (found.next() && found.getString(1) != null) {
                statement.execute("select setval(" + sequence + ", (select coalesce(max(" + column + "), 0) + 1 from "
                        + table + "), false)");
            }
        }
    }
}
