package org.moisson.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.moisson.identity.Account;
import org.moisson.identity.Accounts;
import org.moisson.identity.Link;
import org.moisson.identity.Note;
import org.moisson.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and the links that lead to them, in two tables. */
@Component
final class SqlAccounts implements Accounts {

    /** Of the lock that has one instance change administrators at a time. */
    private static final long ADMINISTRATORS = 0x6d6f6973736f6fL;

    /** Of the account :id: it is no open administrator, or not the last one. */
    private static final String NOT_THE_LAST = """
            (role <> 'ADMINISTRATOR' or is_open = 0
                or (select count(*) from account other where other.role = 'ADMINISTRATOR' and other.is_open = 1) > 1)
            """;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    SqlAccounts(Database database) {
        this.database = database;
    }

    @Override
    public boolean any() {
        return database.read(client -> any(client));
    }

    private static boolean any(JdbcClient client) {
        return client.sql("select count(*) from (select 1 from account limit 1) one")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<Account> find(String id) {
        return database.read(client -> client.sql("select * from account where id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional());
    }

    @Override
    public Optional<Secret> named(String name) {
        return database.read(client -> client.sql("select * from account where folded = :folded")
                .param("folded", folded(name))
                .query((row, n) -> new Secret(account(row), row.getString("password")))
                .optional());
    }

    @Override
    public List<Account> all() {
        return database.read(client -> client.sql("select * from account order by folded")
                .query((row, n) -> account(row))
                .list());
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getInt("is_open") == 1,
                row.getLong("epoch"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.FRENCH);
    }

    @Override
    public void password(String id, String hash, Note note) {
        database.write(client -> SqlAuditLog.noted(client, password(client, id, hash), note));
    }

    private static boolean password(JdbcClient client, String id, String hash) {
        return client.sql("update account set password = :hash, epoch = epoch + 1 where id = :id")
                        .param("hash", hash)
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public boolean role(String id, Role role, Note note) {
        String allowed = role == Role.ADMINISTRATOR ? "1 = 1" : NOT_THE_LAST;
        return changed("role = :value", allowed, id, role.name(), note);
    }

    @Override
    public boolean open(String id, boolean open, Note note) {
        return changed("is_open = :value", open ? "1 = 1" : NOT_THE_LAST, id, open ? 1 : 0, note);
    }

    private boolean changed(String change, String allowed, String id, Object value, Note note) {
        String update = "update account set %s, epoch = epoch + 1 where id = :id and %s".formatted(change, allowed);
        return database.writeInTurn(ADMINISTRATORS, client -> {
            int rows = client.sql(update).param("value", value).param("id", id).update();
            return SqlAuditLog.noted(client, rows > 0, note);
        });
    }

    @Override
    public void keep(Link link, Note note) {
        database.write(client -> SqlAuditLog.noted(client, LinkRows.keep(client, link) > 0, note));
    }

    @Override
    public Optional<Link> link(String hash, Instant now) {
        return database.read(client -> LinkRows.find(client, hash, now));
    }

    @Override
    public List<Link> links(Instant now) {
        return database.read(client -> LinkRows.all(client, now));
    }

    @Override
    public boolean withdraw(String hash, Note note) {
        return database.write(client -> SqlAuditLog.noted(client, LinkRows.spend(client, hash, Instant.EPOCH), note));
    }

    @Override
    public Optional<Account> create(Link link, String name, String password, Instant now, Note note) {
        return database.writeInTurn(ADMINISTRATORS, client -> {
            boolean late = link.purpose() == Link.Purpose.FIRST && any(client);
            boolean taken = client.sql("select count(*) from account where folded = :folded")
                            .param("folded", folded(name))
                            .query(Long.class)
                            .single()
                    > 0;
            if (late || taken || !LinkRows.spend(client, link.hash(), now)) {
                return Optional.<Account>empty();
            }
            byte[] bytes = new byte[8];
            random.nextBytes(bytes);
            Account account = new Account(HexFormat.of().formatHex(bytes), name, link.role(), true, 0, now);
            insert(client, account, password);
            SqlAuditLog.add(client, note);
            return Optional.of(account);
        });
    }

    private static void insert(JdbcClient client, Account account, String password) {
        client.sql("""
                        insert into account (id, name, folded, role, is_open, password, epoch, created_at)
                        values (:id, :name, :folded, :role, 1, :password, 0, :created)
                        """)
                .param("id", account.id())
                .param("name", account.name())
                .param("folded", folded(account.name()))
                .param("role", account.role().name())
                .param("password", password)
                .param("created", account.createdAt().toEpochMilli())
                .update();
    }

    @Override
    public boolean renew(Link link, String password, Instant now, Note note) {
        return database.write(client -> {
            boolean done = LinkRows.spend(client, link.hash(), now) && password(client, link.account(), password);
            return SqlAuditLog.noted(client, done, note);
        });
    }
}
