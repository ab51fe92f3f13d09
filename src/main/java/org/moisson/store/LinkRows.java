package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moisson.identity.Link;
import org.moisson.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links in their table. */
final class LinkRows {

    private LinkRows() {}

    static int keep(JdbcClient client, Link link) {
        if (link.purpose() == Link.Purpose.FIRST) {
            client.sql("delete from account_link where purpose = 'FIRST'").update();
        }
        return client.sql("""
                        insert into account_link
                            (hash, purpose, role, account_id, issued_by, created_at, good_until)
                        values (:hash, :purpose, :role, :account, :by, :created, :until)
                        """)
                .param("hash", link.hash())
                .param("purpose", link.purpose().name())
                .param("role", link.role().name())
                .param("account", link.account().isEmpty() ? null : link.account())
                .param("by", link.by())
                .param("created", link.createdAt().toEpochMilli())
                .param("until", Moment.millis(link.until()))
                .update();
    }

    static Optional<Link> find(JdbcClient client, String hash, Instant now) {
        return client.sql("select * from account_link where hash = :hash and coalesce(good_until, :now + 1) > :now")
                .param("hash", hash)
                .param("now", now.toEpochMilli())
                .query((row, n) -> link(row))
                .optional();
    }

    static List<Link> all(JdbcClient client, Instant now) {
        return client.sql("""
                        select * from account_link where coalesce(good_until, :now + 1) > :now
                        order by created_at desc, hash
                        """)
                .param("now", now.toEpochMilli())
                .query((row, n) -> link(row))
                .list();
    }

    static boolean spend(JdbcClient client, String hash, Instant now) {
        return client.sql("delete from account_link where hash = :hash and coalesce(good_until, :now + 1) > :now")
                        .param("hash", hash)
                        .param("now", now.toEpochMilli())
                        .update()
                > 0;
    }

    private static Link link(ResultSet row) throws SQLException {
        String account = row.getString("account_id");
        return new Link(
                row.getString("hash"),
                Link.Purpose.valueOf(row.getString("purpose")),
                Role.valueOf(row.getString("role")),
                account == null ? "" : account,
                row.getString("issued_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Moment.at(row, "good_until"));
    }
}
