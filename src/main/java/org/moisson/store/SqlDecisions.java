package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.moisson.report.Anchor;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.ReportId;
import org.moisson.report.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions in one table, added under the lock of their report's row. */
@Component
final class SqlDecisions implements Decisions {

    private static final Change NOTHING_OF_CONTACTS =
            new Change.OfValue(Field.CONTACTS, null, Status.PROPOSED, null, null);

    private final Database database;

    SqlDecisions(Database database) {
        this.database = database;
    }

    @Override
    public List<Decision> of(ReportId id) {
        return database.read(client -> of(client, id));
    }

    private static List<Decision> of(JdbcClient client, ReportId id) {
        return client.sql("select * from decision where report_id = :id order by number")
                .param("id", id.value())
                .query(SqlDecisions::read)
                .list();
    }

    private static Decision read(ResultSet row, int n) throws SQLException {
        return new Decision(
                new ReportId(row.getString("report_id")),
                row.getInt("number"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                DecisionJson.change(row.getString("change")));
    }

    @Override
    public int version(ReportId id) {
        return database.read(client -> client.sql("select coalesce(max(number), 0) from decision where report_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single());
    }

    @Override
    public List<Decision> append(ReportId id, String by, Instant at, Function<List<Decision>, List<Change>> decide) {
        return database.write(client -> {
            // locks the row, so that one decides after the other
            int there = client.sql("update report set imported_at = imported_at where id = :id")
                    .param("id", id.value())
                    .update();
            if (there == 0) {
                return List.of();
            }
            List<Decision> known = of(client, id);
            List<Decision> added = new ArrayList<>();
            for (Change change : decide.apply(known)) {
                Decision decision = new Decision(id, known.size() + added.size() + 1, by, at, change);
                insert(client, decision);
                SqlAuditLog.add(client, new Note(by, deed(change), id.value() + " " + decision.number()));
                added.add(decision);
            }
            if (!added.isEmpty()) {
                client.sql("update report set indexed_at = null where id = :id")
                        .param("id", id.value())
                        .update();
            }
            return added;
        });
    }

    private static Deed deed(Change change) {
        return switch (change) {
            case Change.OfFinding it -> Deed.FINDING_CURATED;
            case Change.OfValue it -> Deed.FIELD_CURATED;
            case Change.Undone it -> Deed.FIELD_CURATED;
        };
    }

    /**
     * Of decisions on contact details stays that there was one, by whom and when, not what it said; of all others, what is
     * left of their words.
     */
    static void forgetContacts(JdbcClient client, ReportId id, UnaryOperator<String> without) {
        for (Decision decision : of(client, id)) {
            Change left = left(decision.change(), without);
            if (!left.equals(decision.change())) {
                client.sql("update decision set change = :change where report_id = :id and number = :number")
                        .param("change", DecisionJson.change(left))
                        .param("id", id.value())
                        .param("number", decision.number())
                        .update();
            }
        }
    }

    private static Change left(Change change, UnaryOperator<String> without) {
        return switch (change) {
            case Change.OfValue it -> left(it, without);
            case Change.OfFinding it ->
                new Change.OfFinding(it.finding(), it.before(), it.was(), it.after(), left(it.anchor(), without));
            case Change.Undone it -> it;
        };
    }

    private static Change left(Change.OfValue change, UnaryOperator<String> without) {
        if (change.field() == Field.CONTACTS) {
            return NOTHING_OF_CONTACTS;
        }
        Anchor anchor = change.anchor();
        return new Change.OfValue(
                change.field(),
                left(change.before(), without),
                change.was(),
                left(change.after(), without),
                anchor == null ? null : left(anchor, without));
    }

    private static @Nullable FieldValue left(@Nullable FieldValue value, UnaryOperator<String> without) {
        return value instanceof FieldValue.Text words ? new FieldValue.Text(without.apply(words.text())) : value;
    }

    private static Anchor left(Anchor anchor, UnaryOperator<String> without) {
        return new Anchor(without.apply(anchor.quote()), anchor.page(), anchor.occurrence());
    }

    private static void insert(JdbcClient client, Decision decision) {
        client.sql("""
                        insert into decision (report_id, number, made_by, made_at, change)
                        values (:report, :number, :by, :at, :change)
                        """)
                .param("report", decision.report().value())
                .param("number", decision.number())
                .param("by", decision.by())
                .param("at", decision.at().toEpochMilli())
                .param("change", DecisionJson.change(decision.change()))
                .update();
    }
}
