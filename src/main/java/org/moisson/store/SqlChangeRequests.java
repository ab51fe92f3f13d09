package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeFields;
import org.moisson.vocabulary.Scheme;
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
        ChangeFields fields = ChangeFields.of(change);
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        long id = database.write(client -> client.sql("""
                        insert into vocabulary_request (made_at, made_by, scheme, action, concept, kind, content,
                            definition, broader, state)
                        values (:at, :by, :scheme, :action, :concept, :kind, :content, :definition, :broader, 'OPEN')
                        returning id
                        """)
                .param("at", now.toEpochMilli())
                .param("by", by)
                .param("scheme", change.scheme().slug())
                .param("action", fields.action())
                .param("concept", fields.concept())
                .param("kind", fields.kind())
                .param("content", fields.text())
                .param("definition", fields.definition())
                .param("broader", fields.broader())
                .query(Long.class)
                .single());
        return new Request(id, now, by, change);
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
                SqlChangeLog.fields(row, null).toChange(Slug.of(Scheme.class, row.getString("scheme"))));
    }

    @Override
    public boolean decide(long id, boolean granted, String by) {
        return database.write(client -> client.sql("""
                                update vocabulary_request set state = :state, decided_at = :at, decided_by = :by
                                where id = :id and state = 'OPEN'
                                """)
                        .param("state", granted ? "GRANTED" : "TURNED_DOWN")
                        .param("at", System.currentTimeMillis())
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0);
    }
}
