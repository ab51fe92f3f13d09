package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeFields;
import org.moisson.vocabulary.ChangeLog;
import org.moisson.vocabulary.ChangeRefused;
import org.moisson.vocabulary.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of the vocabularies in a table of their own. */
@Component
final class SqlChangeLog implements ChangeLog {

    private static final long TURN = 0x766f636162L;

    private final Database database;

    SqlChangeLog(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> entries() {
        return database.read(client -> client.sql("select * from vocabulary_change order by number")
                .query((row, n) -> entry(row))
                .list());
    }

    @Override
    public long last() {
        return database.read(SqlChangeLog::last);
    }

    private static long last(JdbcClient client) {
        return client.sql("select coalesce(max(number), 0) from vocabulary_change")
                .query(Long.class)
                .single();
    }

    @Override
    public Entry append(Change change, String by, long last) {
        ChangeFields fields = ChangeFields.of(change);
        return database.writeInTurn(TURN, client -> {
            if (last(client) != last) {
                throw ChangeRefused.changedMeanwhile();
            }
            Entry entry = new Entry(last + 1, Instant.ofEpochMilli(System.currentTimeMillis()), by, change);
            client.sql("""
                            insert into vocabulary_change (number, made_at, made_by, scheme, action, concept, kind,
                                content, definition, broader, undoes)
                            values (:number, :at, :by, :scheme, :action, :concept, :kind, :content, :definition,
                                :broader, :undoes)
                            """)
                    .param("number", entry.number())
                    .param("at", entry.at().toEpochMilli())
                    .param("by", by)
                    .param("scheme", change.scheme().slug())
                    .param("action", fields.action())
                    .param("concept", fields.concept())
                    .param("kind", fields.kind())
                    .param("content", fields.text())
                    .param("definition", fields.definition())
                    .param("broader", fields.broader())
                    .param("undoes", fields.number())
                    .update();
            return entry;
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("made_by"),
                fields(row, number(row, "undoes")).toChange(Slug.of(Scheme.class, row.getString("scheme"))));
    }

    /** The columns that a change is kept in. */
    static ChangeFields fields(ResultSet row, @Nullable Long undoes) throws SQLException {
        return new ChangeFields(
                row.getString("action"),
                row.getString("concept"),
                row.getString("kind"),
                row.getString("content"),
                row.getString("definition"),
                row.getString("broader"),
                undoes);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
