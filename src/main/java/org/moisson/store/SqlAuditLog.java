package org.moisson.store;

import java.time.Instant;
import java.util.List;
import org.moisson.identity.Actor;
import org.moisson.identity.AuditLog;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log in a table that is only ever added to. */
@Component
final class SqlAuditLog implements AuditLog {

    private static final int LONGEST = 200;

    private final Database database;

    SqlAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public void record(Actor actor, Deed deed, String subject) {
        database.write(client -> add(client, Note.of(actor, deed, subject)));
    }

    /** Adds an entry in the transaction of the change that it tells of. */
    static int add(JdbcClient client, Note note) {
        return client.sql("insert into audit (at, actor, deed, subject) values (:at, :actor, :deed, :subject)")
                .param("at", System.currentTimeMillis())
                .param("actor", cut(note.actor()))
                .param("deed", note.deed().slug())
                .param("subject", cut(note.subject()))
                .update();
    }

    /** The same where something was done; says whether it was. */
    static boolean noted(JdbcClient client, boolean done, Note note) {
        return done && add(client, note) > 0;
    }

    /** Never between the two halves of a character, and never a NUL, which PostgreSQL can't keep. */
    private static String cut(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }

    @Override
    public List<Entry> before(long number, int most) {
        return database.read(client -> client.sql(
                        "select * from audit where number < :number order by number desc limit :most")
                .param("number", number)
                .param("most", most)
                .query((row, n) -> new Entry(
                        row.getLong("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        row.getString("deed"),
                        row.getString("subject")))
                .list());
    }
}
