package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeLog;
import org.moisson.vocabulary.ChangeRefused;
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
        return database.writeInTurn(TURN, client -> {
            if (last(client) != last) {
                throw ChangeRefused.changedMeanwhile();
            }
            Entry entry = new Entry(last + 1, Instant.ofEpochMilli(System.currentTimeMillis()), by, change);
            client.sql("""
                            insert into vocabulary_change (number, made_at, made_by, undoes, %s)
                            values (:number, :at, :by, :undoes, %s)
                            """.formatted(ChangeRows.COLUMNS, ChangeRows.PARAMETERS))
                    .param("number", entry.number())
                    .param("at", entry.at().toEpochMilli())
                    .param("by", by)
                    .param("undoes", change instanceof Change.Undo undo ? undo.number() : null)
                    .params(ChangeRows.parameters(change))
                    .update();
            SqlAuditLog.add(client, new Note(by, Deed.VOCABULARY_CHANGED, ChangeRows.subject(change, entry.number())));
            return entry;
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("made_by"),
                ChangeRows.change(row, number(row, "undoes")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
