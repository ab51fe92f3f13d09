package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.moisson.vocabulary.Change;
import org.springframework.stereotype.Component;

/** Requested changes in a table; what is decided stays there. */
@Component
final class SqlChangeRequests implements ChangeRequests {

    private final Database database;

    SqlChangeRequests(Database database) {
        this.database = database;
    }

    @Override
    public Request add(Change change, String by) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return database.write(client -> {
            long id = client.sql("""
                            insert into vocabulary_request (made_at, made_by, state, %s)
                            values (:at, :by, 'OPEN', %s)
                            returning id
                            """.formatted(ChangeRows.COLUMNS, ChangeRows.PARAMETERS))
                    .param("at", now.toEpochMilli())
                    .param("by", by)
                    .params(ChangeRows.parameters(change))
                    .query(Long.class)
                    .single();
            SqlAuditLog.add(client, new Note(by, Deed.VOCABULARY_REQUESTED, ChangeRows.subject(change, id)));
            return new Request(id, now, by, change);
        });
    }

    @Override
    public List<Request> open() {
        return database.read(client -> client.sql("select * from vocabulary_request where state = 'OPEN' order by id")
                .query((row, n) -> request(row))
                .list());
    }

    @Override
    public Optional<Request> open(long id) {
        return database.read(client -> client.sql("select * from vocabulary_request where state = 'OPEN' and id = :id")
                .param("id", id)
                .query((row, n) -> request(row))
                .optional());
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("made_by"),
                ChangeRows.change(row, null));
    }

    @Override
    public boolean decide(long id, boolean granted, String by) {
        String state = granted ? "GRANTED" : "TURNED_DOWN";
        return database.write(client -> {
            int rows = client.sql("""
                            update vocabulary_request set state = :state, decided_at = :at, decided_by = :by
                            where id = :id and state = 'OPEN'
                            """)
                    .param("state", state)
                    .param("at", System.currentTimeMillis())
                    .param("by", by)
                    .param("id", id)
                    .update();
            return SqlAuditLog.noted(client, rows > 0, new Note(by, Deed.REQUEST_DECIDED, id + " " + state));
        });
    }
}
