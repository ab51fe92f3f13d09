package org.moisson.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.report.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Doubts in one table, in the order in which they are to be reviewed. */
@Component
final class SqlDoubts implements Doubts {

    private static final String WANTED = """
            from doubt
            where (:anyField = 1 or field = :field) and (:anyReport = 1 or report_id = :report)
                and (:reason < 0 or reason = :reason) and confidence >= :least
            """;

    private final Database database;

    SqlDoubts(Database database) {
        this.database = database;
    }

    @Override
    public void replace(ReportId id, List<Doubt> doubts) {
        database.write(client -> {
            client.sql("delete from doubt where report_id = :id")
                    .param("id", id.value())
                    .update();
            int there = client.sql("update report set doubted = 1 where id = :id")
                    .param("id", id.value())
                    .update();
            if (there > 0) {
                doubts.forEach(doubt -> insert(client, doubt));
            }
            return there;
        });
    }

    private static void insert(JdbcClient client, Doubt doubt) {
        client.sql("""
                        insert into doubt (report_id, target, field, reason, confidence, content)
                        values (:report, :target, :field, :reason, :confidence, :content)
                        """)
                .param("report", doubt.report().value())
                .param("target", doubt.target())
                .param("field", doubt.field())
                .param("reason", doubt.reason().rank())
                .param("confidence", doubt.confidence())
                .param("content", DecisionJson.doubt(doubt))
                .update();
    }

    @Override
    public List<Doubt> find(Wanted wanted, int from, int most) {
        return database.read(client -> with(client, wanted, "select content " + WANTED + """
                        order by reason, confidence, report_id, target
                        limit :most offset :from
                        """)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> DecisionJson.doubt(row.getString(1)))
                .list());
    }

    @Override
    public long count(Wanted wanted) {
        return database.read(client -> with(client, wanted, "select count(*) " + WANTED)
                .query(Long.class)
                .single());
    }

    private static JdbcClient.StatementSpec with(JdbcClient client, Wanted wanted, String sql) {
        return client.sql(sql)
                .param("anyField", wanted.field() == null ? 1 : 0)
                .param("field", or(wanted.field()))
                .param("anyReport", wanted.report() == null ? 1 : 0)
                .param("report", wanted.report() == null ? "" : wanted.report().value())
                .param("reason", wanted.reason() == null ? -1 : wanted.reason().rank())
                .param("least", wanted.least());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<OfReport> reports(int most) {
        return database.read(client -> client.sql("""
                        select report_id, count(*), min(reason), min(confidence), min(content) from doubt
                        group by report_id
                        order by 3, 4, 1
                        limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new OfReport(
                        new ReportId(row.getString(1)),
                        DecisionJson.doubt(row.getString(5)).title(),
                        row.getLong(2),
                        Doubt.Reason.ranked(row.getInt(3))))
                .list());
    }

    @Override
    public Map<String, Long> byField() {
        return database.read(client -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            client.sql("select field, count(*) from doubt group by field order by field")
                    .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
                    .list();
            return counts;
        });
    }

    @Override
    public List<ReportId> behind() {
        return database.read(client -> client.sql("select id from report where doubted = 0 order by id")
                .query((row, n) -> new ReportId(row.getString(1)))
                .list());
    }
}
