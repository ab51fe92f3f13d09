package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs in a table, one row each time that one is left. */
@Component
final class SqlNeeds implements Needs {

    /** So many open rows at most: whoever floods the table must not fill the disk. */
    private static final long MOST = 20_000;

    private static final int MOST_NOTES = 20;

    private final Database database;

    SqlNeeds(Database database) {
        this.database = database;
    }

    /** One row, and the decision on it. */
    private record Row(
            long id,
            Instant at,
            String question,
            String folded,
            String note,
            @Nullable Instant decidedAt,
            String by) {}

    @Override
    public boolean add(String question, String note) {
        return database.write(client -> client.sql("""
                        insert into need (made_at, question, folded, note, state)
                        select :at, :question, :folded, :note, 'OPEN'
                        where (select count(*) from need where state = 'OPEN') < :most
                        """)
                        .param("at", System.currentTimeMillis())
                        .param("question", clean(question))
                        .param("folded", folded(question))
                        .param("note", clean(note))
                        .param("most", MOST)
                        .update()
                > 0);
    }

    /** Never a NUL, which PostgreSQL can't keep. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
    }

    private static String folded(String question) {
        return Normalizer.normalize(question, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    @Override
    public List<Need> all(State state, int most) {
        Map<String, List<Row>> same = new LinkedHashMap<>();
        rows(state)
                .forEach(each -> same.computeIfAbsent(each.folded(), key -> new ArrayList<>())
                        .add(each));
        return same.values().stream()
                .map(each -> need(each, state))
                .sorted(Comparator.comparingLong(Need::times)
                        .thenComparing(Need::last)
                        .reversed())
                .limit(most)
                .toList();
    }

    private List<Row> rows(State state) {
        return database.read(client -> client.sql("select * from need where state = :state order by id")
                .param("state", state.name())
                .query((row, n) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        long decided = row.getLong("decided_at");
        boolean open = row.wasNull();
        String by = row.getString("decided_by");
        return new Row(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("question"),
                row.getString("folded"),
                row.getString("note"),
                open ? null : Instant.ofEpochMilli(decided),
                by == null ? "" : by);
    }

    private static Need need(List<Row> rows, State state) {
        Row first = rows.getFirst();
        Row last = rows.getLast();
        List<String> notes = rows.reversed().stream()
                .map(Row::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .limit(MOST_NOTES)
                .toList();
        return new Need(
                first.id(),
                last.question(),
                rows.size(),
                first.at(),
                last.at(),
                notes,
                state,
                last.decidedAt(),
                last.by());
    }

    @Override
    public long open() {
        return database.read(client -> client.sql("select count(distinct folded) from need where state = 'OPEN'")
                .query(Long.class)
                .single());
    }

    @Override
    public Optional<State> decide(long id, State state, String by) {
        return database.write(client -> {
            Optional<State> before = state(client, id);
            if (before.isPresent() && before.get() != state) {
                move(client, id, before.get(), state, by);
            }
            return before;
        });
    }

    private static Optional<State> state(JdbcClient client, long id) {
        return client.sql("select state from need where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    private static void move(JdbcClient client, long id, State before, State after, String by) {
        boolean open = after == State.OPEN;
        client.sql("""
                        update need set state = :after, decided_at = :at, decided_by = :by
                        where state = :before and folded = (select folded from need where id = :id)
                        """)
                .param("after", after.name())
                .param("at", open ? null : System.currentTimeMillis(), java.sql.Types.BIGINT)
                .param("by", open ? null : by, java.sql.Types.VARCHAR)
                .param("before", before.name())
                .param("id", id)
                .update();
        // the question is a reader's, whose words the log does not hold
        SqlAuditLog.add(client, new Note(by, deed(after), Long.toString(id)));
    }

    private static Deed deed(State after) {
        return switch (after) {
            case OPEN -> Deed.NEED_REOPENED;
            case HANDLED -> Deed.NEED_HANDLED;
            case DISMISSED -> Deed.NEED_DISMISSED;
        };
    }
}
