package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.identity.Note;
import org.moisson.identity.Right;
import org.moisson.identity.Token;
import org.moisson.identity.Tokens;
import org.springframework.stereotype.Component;

/** Tokens in a table. */
@Component
final class SqlTokens implements Tokens {

    private static final String COLUMNS =
            "t.id as token_id, t.account_id, t.label, t.rights, t.created_at as token_created_at, t.good_until, t.used_at";

    private final Database database;

    SqlTokens(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Token token, String hash, Note note) {
        database.write(client -> {
            client.sql("""
                        insert into api_token (id, account_id, hash, label, rights, created_at, good_until)
                        values (:id, :account, :hash, :label, :rights, :created, :until)
                        """)
                    .param("id", token.id())
                    .param("account", token.account())
                    .param("hash", hash)
                    .param("label", token.label())
                    .param("rights", token.rights().stream().map(Right::slug).collect(Collectors.joining(" ")))
                    .param("created", token.createdAt().toEpochMilli())
                    .param("until", Moment.millis(token.until()))
                    .update();
            return SqlAuditLog.add(client, note);
        });
    }

    @Override
    public Optional<Owned> find(String hash) {
        return database.read(client -> client.sql("""
                        select %s, a.* from api_token t join account a on a.id = t.account_id where t.hash = :hash
                        """.formatted(COLUMNS))
                .param("hash", hash)
                .query((row, n) -> new Owned(token(row), SqlAccounts.account(row)))
                .optional());
    }

    @Override
    public List<Token> of(String account) {
        return database.read(client -> client.sql("""
                        select %s from api_token t where t.account_id = :account order by t.created_at desc, t.id
                        """.formatted(COLUMNS))
                .param("account", account)
                .query((row, n) -> token(row))
                .list());
    }

    private static Token token(ResultSet row) throws SQLException {
        Set<Right> rights = Arrays.stream(row.getString("rights").split(" ", -1))
                .map(Right::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Token(
                row.getString("token_id"),
                row.getString("account_id"),
                row.getString("label"),
                rights,
                Instant.ofEpochMilli(row.getLong("token_created_at")),
                Moment.at(row, "good_until"),
                Moment.at(row, "used_at"));
    }

    @Override
    public void used(String id, Instant at) {
        database.write(client -> client.sql("update api_token set used_at = :at where id = :id")
                .param("at", at.toEpochMilli())
                .param("id", id)
                .update());
    }

    @Override
    public boolean revoke(String account, String id, Note note) {
        return database.write(client -> {
            int rows = client.sql("delete from api_token where id = :id and account_id = :account")
                    .param("id", id)
                    .param("account", account)
                    .update();
            return SqlAuditLog.noted(client, rows > 0, note);
        });
    }
}
