package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.identity.Account;
import org.moisson.identity.Accounts;
import org.moisson.identity.Actor;
import org.moisson.identity.AuditLog;
import org.moisson.identity.Deed;
import org.moisson.identity.Link;
import org.moisson.identity.Note;
import org.moisson.identity.Right;
import org.moisson.identity.Role;
import org.moisson.identity.Token;
import org.moisson.identity.Tokens;
import org.springframework.dao.DataAccessException;

/** Accounts, links, tokens and the log, on every database. */
@ParameterizedClass
@EnumSource
class AccountsStoreTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);
    private static final Note NOTE = new Note("Camille", Deed.ROLE_CHANGED, "somebody");

    @TempDir
    Path temporary;

    private final StoreKind kind;
    private TestStore store;
    private Accounts accounts;
    private Tokens tokens;
    private AuditLog log;

    AccountsStoreTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = new TestStore(temporary, kind.fresh());
        accounts = new SqlAccounts(store.database);
        tokens = new SqlTokens(store.database);
        log = new SqlAuditLog(store.database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Account made(String name, Role role) {
        Link link = invitation("hash of " + name, role, null);
        accounts.keep(link, NOTE);
        return accounts.create(link, name, "secret of " + name, NOW, NOTE).orElseThrow();
    }

    private static Link invitation(String hash, Role role, Instant until) {
        return new Link(hash, Link.Purpose.INVITATION, role, "", "Camille", NOW, until);
    }

    @Test
    void an_account_is_found_by_its_name_whatever_the_case() {
        assertThat(accounts.any()).isFalse();
        Account account = made("Élise Moreau", Role.CURATOR);
        assertThat(accounts.any()).isTrue();
        assertThat(accounts.find(account.id())).hasValue(account);
        assertThat(accounts.named(" élise MOREAU ")).hasValue(new Accounts.Secret(account, "secret of Élise Moreau"));
        assertThat(accounts.named("E\u0301lise Moreau")).isPresent();
        assertThat(accounts.named("elise")).isEmpty();
        assertThat(accounts.find("absent")).isEmpty();
        assertThat(accounts.all()).containsExactly(account);
    }

    @Test
    void a_link_makes_one_account_and_a_taken_name_does_not_use_it_up() {
        made("Rose", Role.READER);
        Link link = invitation("h", Role.READER, null);
        accounts.keep(link, NOTE);
        assertThat(accounts.create(link, "ROSE", "x", NOW, NOTE)).isEmpty();
        assertThat(accounts.link("h", NOW)).hasValue(link);
        assertThat(accounts.create(link, "Line", "x", NOW, NOTE)).isPresent();
        assertThat(accounts.create(link, "Lune", "x", NOW, NOTE)).isEmpty();
        assertThat(accounts.link("h", NOW)).isEmpty();
    }

    @Test
    void a_link_ends_with_its_time_and_can_be_withdrawn() {
        Link link = invitation("h", Role.READER, NOW.plusMillis(5));
        accounts.keep(link, NOTE);
        assertThat(accounts.links(NOW)).containsExactly(link);
        assertThat(accounts.link("h", NOW.plusMillis(5))).isEmpty();
        assertThat(accounts.create(link, "Rose", "x", NOW.plusMillis(5), NOTE)).isEmpty();
        assertThat(accounts.withdraw("h", NOTE)).isTrue();
        assertThat(accounts.withdraw("h", NOTE)).isFalse();
        assertThat(accounts.links(NOW)).isEmpty();
    }

    @Test
    void the_first_link_is_replaced_by_the_next_and_good_for_nothing_once_there_is_an_account() {
        Link first = new Link("1", Link.Purpose.FIRST, Role.ADMINISTRATOR, "", "Moisson", NOW, null);
        Link second = new Link("2", Link.Purpose.FIRST, Role.ADMINISTRATOR, "", "Moisson", NOW, null);
        accounts.keep(first, NOTE);
        accounts.keep(second, NOTE);
        assertThat(accounts.link("1", NOW)).isEmpty();
        assertThat(accounts.create(second, "Camille", "x", NOW, NOTE)
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.ADMINISTRATOR);
        accounts.keep(first, NOTE);
        assertThat(accounts.create(first, "Malin", "x", NOW, NOTE)).isEmpty();
    }

    @Test
    void what_changes_an_account_ends_its_sessions_and_the_last_administrator_stays() {
        Account camille = made("Camille", Role.ADMINISTRATOR);
        assertThat(accounts.role(camille.id(), Role.READER, NOTE)).isFalse();
        assertThat(accounts.open(camille.id(), false, NOTE)).isFalse();
        Account rose = made("Rose", Role.READER);
        assertThat(accounts.role(rose.id(), Role.ADMINISTRATOR, NOTE)).isTrue();
        assertThat(accounts.open(camille.id(), false, NOTE)).isTrue();
        assertThat(accounts.role(rose.id(), Role.CURATOR, NOTE)).isFalse();
        assertThat(accounts.open(camille.id(), true, NOTE)).isTrue();
        accounts.password(camille.id(), "new", NOTE);
        assertThat(accounts.named("camille").orElseThrow().password()).isEqualTo("new");
        assertThat(accounts.find(camille.id()).orElseThrow().epoch()).isEqualTo(3);
        assertThat(accounts.find(rose.id()).orElseThrow().epoch()).isEqualTo(1);
        assertThat(accounts.role("absent", Role.READER, NOTE)).isFalse();
    }

    @Test
    void a_link_for_a_new_password_serves_once() {
        Account rose = made("Rose", Role.READER);
        Link link = new Link("n", Link.Purpose.NEW_PASSWORD, Role.READER, rose.id(), "Camille", NOW, null);
        accounts.keep(link, NOTE);
        assertThat(accounts.renew(link, "new", NOW, NOTE)).isTrue();
        assertThat(accounts.renew(link, "newer", NOW, NOTE)).isFalse();
        assertThat(accounts.named("rose").orElseThrow().password()).isEqualTo("new");
    }

    @Test
    void a_token_is_found_by_its_hash_with_its_owner_until_it_is_revoked() {
        Account rose = made("Rose", Role.CURATOR);
        Token token =
                new Token("t", rose.id(), "script", Set.of(Right.READ, Right.IMPORT), NOW, NOW.plusMillis(9), null);
        tokens.keep(token, "hash", NOTE);
        assertThat(tokens.find("hash")).hasValue(new Tokens.Owned(token, rose));
        assertThat(tokens.find("other")).isEmpty();
        tokens.used("t", NOW.plusMillis(3));
        assertThat(tokens.of(rose.id()).get(0).usedAt()).isEqualTo(NOW.plusMillis(3));
        assertThat(tokens.revoke("somebody", "t", NOTE)).isFalse();
        assertThat(tokens.revoke(rose.id(), "t", NOTE)).isTrue();
        assertThat(tokens.find("hash")).isEmpty();
    }

    @Test
    void the_log_is_read_from_the_newest_and_keeps_to_one_line() {
        Actor rose = Actor.signedIn(made("Rose", Role.CURATOR));
        log.record(rose, Deed.IMPORTED, "one");
        log.record(rose, Deed.REPORT_DELETED, "two\nlines\0" + "😀".repeat(300));
        var all = log.before(Long.MAX_VALUE, 2);
        assertThat(all.get(0).deed()).isEqualTo("report-deleted");
        assertThat(all.get(0).subject()).startsWith("two lines 😀").doesNotContain("\n");
        assertThat(all.get(0).subject().codePointCount(0, all.get(0).subject().length()))
                .isEqualTo(200);
        assertThat(log.before(all.get(0).number(), 1)).containsExactly(all.get(1));
        assertThat(log.before(Long.MAX_VALUE, 1)).containsExactly(all.get(0));
    }

    @Test
    void a_change_is_in_the_log_when_it_was_made_and_only_then() {
        Account rose = made("Rose", Role.ADMINISTRATOR);
        long before = log.before(Long.MAX_VALUE, 1).getFirst().number();
        assertThat(accounts.role(rose.id(), Role.READER, NOTE)).isFalse();
        assertThat(log.before(Long.MAX_VALUE, 1).getFirst().number()).isEqualTo(before);
        accounts.password(rose.id(), "new", new Note("Rose", Deed.PASSWORD_CHANGED, "Rose"));
        assertThat(log.before(Long.MAX_VALUE, 1).getFirst().deed()).isEqualTo("password-changed");
        store.database.write(client -> client.sql("drop table audit").update());
        assertThatThrownBy(() -> accounts.password(rose.id(), "newer", NOTE)).isInstanceOf(DataAccessException.class);
        assertThat(accounts.named("rose").orElseThrow().password()).isEqualTo("new");
    }
}
