package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;
import org.moisson.report.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items of an import from and to their rows. */
final class ItemRow {

    private ItemRow() {}

    static ImportItem read(ResultSet row, int number) throws SQLException {
        return new ImportItem(
                row.getLong("id"),
                row.getString("import_id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                ItemState.valueOf(row.getString("state")),
                row.getInt("pages"),
                row.getInt("pages_recognised"),
                report(row.getString("report_id")),
                report(row.getString("new_version_of")),
                problem(row.getString("problem"), row.getString("detail")));
    }

    static ImportJob job(ResultSet row, List<ImportItem> items) throws SQLException {
        return new ImportJob(
                row.getString("id"), Instant.ofEpochMilli(row.getLong("created_at")), row.getString("origin"), items);
    }

    /** Whether the item is still in the hands of that instance. */
    static boolean update(JdbcClient client, ImportItem item, String owner) {
        ReportId report = item.reportId();
        ReportId older = item.newVersionOf();
        ItemProblem problem = item.problem();
        return client.sql("""
                        update import_item
                        set state = :state, pages = :pages, pages_recognised = :recognised, report_id = :report,
                            new_version_of = :older, problem = :problem, detail = :detail
                        where id = :id and owner = :owner
                        """)
                        .param("state", item.state().name())
                        .param("pages", item.pages())
                        .param("recognised", item.pagesRecognised())
                        .param("report", report == null ? null : report.value())
                        .param("older", older == null ? null : older.value())
                        .param(
                                "problem",
                                problem == null ? null : problem.type().slug())
                        .param("detail", problem == null ? null : detail(problem))
                        .param("id", item.id())
                        .param("owner", owner)
                        .update()
                > 0;
    }

    /** A text column of PostgreSQL takes every character but this one. */
    static String detail(ItemProblem problem) {
        return problem.detail().replace('\0', ' ');
    }

    private static @Nullable ReportId report(@Nullable String value) {
        return value == null ? null : new ReportId(value);
    }

    private static @Nullable ItemProblem problem(@Nullable String type, @Nullable String detail) {
        return type == null ? null : new ItemProblem(Slug.of(Refusal.class, type), detail == null ? "" : detail);
    }
}
