package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.moisson.report.Page;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports in two tables: what is known of each, and its pages. */
@Component
final class SqlReports implements Reports {

    private static final String UNDER_WAY = """
            select substr(sha256, 1, 32) from import_item
            where state in ('QUEUED', 'EXTRACTING', 'RECOGNISING', 'ANALYSING', 'INDEXING')
            """;

    private final Database database;
    private final FileOriginals originals;

    SqlReports(Database database, FileOriginals originals) {
        this.database = database;
        this.originals = originals;
    }

    @Override
    public void save(Report report) {
        database.write(client -> {
            save(client, report);
            return true;
        });
    }

    @Override
    public void saveForgotten(Report report, UnaryOperator<String> without, Actor by) {
        database.write(client -> {
            client.sql("""
                            insert into contacts_forgotten (report_id, asked_at) values (:id, :now)
                            on conflict (report_id) do nothing
                            """)
                    .param("id", report.id().value())
                    .param("now", System.currentTimeMillis())
                    .update();
            SqlDecisions.forgetContacts(client, report.id(), without);
            save(client, report);
            SqlAuditLog.add(
                    client, Note.of(by, Deed.CONTACTS_REMOVED, report.id().value()));
            return true;
        });
    }

    @Override
    public boolean contactsForgotten(ReportId id) {
        return database.read(client -> client.sql("select count(*) from contacts_forgotten where report_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                > 0;
    }

    /** Saves within the transaction of the caller. */
    static void save(JdbcClient client, Report report) {
        client.sql("""
                        insert into report (id, file_name, imported_at, understood_by, sheet, findings, reading)
                        values (:id, :name, :imported, :by, :sheet, :findings, :reading)
                        on conflict (id) do update set file_name = excluded.file_name,
                            imported_at = excluded.imported_at, understood_by = excluded.understood_by,
                            sheet = excluded.sheet, findings = excluded.findings, reading = excluded.reading,
                            indexed_at = null
                        """)
                .param("id", report.id().value())
                .param("name", report.fileName())
                .param("imported", report.importedAt().toEpochMilli())
                .param("by", report.understoodBy())
                .param("sheet", ReportJson.sheet(report.sheet()))
                .param("findings", ReportJson.findings(report.findings()))
                .param("reading", ReportJson.reading(report.reading()))
                .update();
        client.sql("delete from page where report_id = :id")
                .param("id", report.id().value())
                .update();
        for (Page page : report.reading().pages()) {
            client.sql("insert into page (report_id, number, content) values (:id, :number, :content)")
                    .param("id", report.id().value())
                    .param("number", page.number())
                    .param("content", ReportJson.page(page))
                    .update();
        }
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return database.read(client -> client.sql("select * from report where id = :id")
                .param("id", id.value())
                .query((row, n) -> report(row, pages(client, id)))
                .optional());
    }

    private static List<Page> pages(JdbcClient client, ReportId id) {
        return client.sql("select content from page where report_id = :id order by number")
                .param("id", id.value())
                .query((row, n) -> ReportJson.page(row.getBytes(1)))
                .list();
    }

    private static Report report(ResultSet row, List<Page> pages) throws SQLException {
        return new Report(
                new ReportId(row.getString("id")),
                row.getString("file_name"),
                Instant.ofEpochMilli(row.getLong("imported_at")),
                ReportJson.reading(row.getBytes("reading"), pages),
                ReportJson.sheet(row.getString("sheet")),
                ReportJson.findings(row.getString("findings")),
                row.getString("understood_by"));
    }

    @Override
    public Optional<Page> page(ReportId id, int number) {
        return database.read(client -> client.sql("select content from page where report_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, n) -> ReportJson.page(row.getBytes(1)))
                .optional());
    }

    @Override
    public Map<ReportId, Instant> importedAt(Collection<ReportId> ids) {
        Map<ReportId, Instant> times = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(client -> client.sql("select id, imported_at from report where id in (:ids)")
                    .param("ids", ids.stream().map(ReportId::value).toList())
                    .query((row, n) -> times.put(new ReportId(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
                    .list());
        }
        return times;
    }

    @Override
    public List<ReportId> ids() {
        return database.read(client -> ids(client.sql("select id from report order by id")));
    }

    private static List<ReportId> ids(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> new ReportId(row.getString(1))).list();
    }

    @Override
    public Iterator<Report> all() {
        return new Walk();
    }

    @Override
    public boolean delete(ReportId id, Actor by) {
        boolean there = database.write(client -> {
            int rows = client.sql("delete from report where id = :id")
                    .param("id", id.value())
                    .update();
            return SqlAuditLog.noted(client, rows > 0, Note.of(by, Deed.REPORT_DELETED, id.value()));
        });
        originals
                .find(id)
                .ifPresent(file -> originals.sweep(
                        Objects.requireNonNull(file.getFileName()).toString()));
        return there;
    }

    @Override
    public boolean holds(ReportId id) {
        return database.read(client -> client.sql("select count(*) from report where id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0);
    }

    @Override
    public long count() {
        return database.read(client ->
                client.sql("select count(*) from report").query(Long.class).single());
    }

    @Override
    public long countIndexed() {
        return database.read(client -> client.sql("select count(*) from report where indexed_at is not null")
                .query(Long.class)
                .single());
    }

    @Override
    public List<ReportId> unindexed() {
        return database.read(client -> ids(client.sql("""
                select id from report
                where indexed_at is null and id not in (%s)
                order by id
                """.formatted(UNDER_WAY))));
    }

    @Override
    public List<ReportId> understoodOtherwise(String version) {
        return database.read(client -> ids(client.sql("""
                        select id from report
                        where understood_by <> :version and id not in (%s)
                            and id not in (select report_id from understood_alike where version = :version)
                        order by id
                        """.formatted(UNDER_WAY)).param("version", version)));
    }

    @Override
    public void understoodAlike(ReportId id, String version) {
        database.write(client -> client.sql("""
                        insert into understood_alike (report_id, version)
                        select id, :version from report where id = :id
                        on conflict (report_id) do update set version = excluded.version
                        """)
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    @Override
    public boolean indexed(ReportId id) {
        return database.write(client -> indexed(client, id));
    }

    /** Whether the report is there, within the transaction of the caller. */
    static boolean indexed(JdbcClient client, ReportId id) {
        return client.sql("update report set indexed_at = :now where id = :id")
                        .param("now", System.currentTimeMillis())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Loads one report after the other, so that a corpus needs no more memory than its largest report. */
    private final class Walk implements Iterator<Report> {

        private @Nullable Iterator<ReportId> begun;
        private @Nullable Report ahead;

        @Override
        public boolean hasNext() {
            Iterator<ReportId> ids = begun == null ? ids().iterator() : begun;
            begun = ids;
            while (ahead == null && ids.hasNext()) {
                ahead = find(ids.next()).orElse(null);
            }
            return ahead != null;
        }

        @Override
        public Report next() {
            Report next = hasNext() ? ahead : null;
            if (next == null) {
                throw new NoSuchElementException();
            }
            ahead = null;
            return next;
        }
    }
}
