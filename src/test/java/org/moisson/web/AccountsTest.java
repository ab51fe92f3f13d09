package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.moisson.identity.Account;
import org.moisson.identity.Actor;
import org.moisson.identity.Role;

/** People make accounts by links, sign in, sign out, make tokens; administrators look after all of it. */
class AccountsTest extends Guarded {

    private static final Pattern KEY = Pattern.compile("id=\"key\">([\\w-]+)<");
    private static final Pattern LINK = Pattern.compile("id=\"link\">(http[^<]+)<");

    private Person signedIn(Role role) throws Exception {
        Person person = new Person(port);
        assertThat(person.signIn(name(role), PASSWORD).statusCode()).isEqualTo(302);
        return person;
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        return matcher.group(1);
    }

    @Test
    void who_reads_is_remembered_by_nothing() throws Exception {
        try (Person reader = new Person(port)) {
            for (String path : List.of("/", "/?q=habitants", "/imports", "/a-propos", "/api/reports")) {
                HttpResponse<String> answer = reader.get(path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            }
        }
    }

    @Test
    void a_sign_in_begins_a_fresh_session_with_a_guarded_cookie_and_a_sign_out_ends_it() throws Exception {
        try (Person person = new Person(port)) {
            HttpResponse<String> in = person.signIn(name(Role.CURATOR), PASSWORD);
            assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/");
            assertThat(in.headers().allValues("Set-Cookie"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).startsWith("moisson=").contains("HttpOnly", "SameSite=Lax"));
            String first = person.cookie("moisson");
            HttpResponse<String> own = person.get("/compte");
            assertThat(own.body()).contains(name(Role.CURATOR), "documentation");
            assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(person.get("/imports").body()).contains("id=\"drop\"");

            assertThat(person.form("/compte", "/deconnexion").statusCode()).isEqualTo(302);
            assertThat(person.get("/compte").statusCode()).isEqualTo(303);
            assertThat(person.get("/imports").body()).doesNotContain("id=\"drop\"");
            person.signIn(name(Role.CURATOR), PASSWORD);
            assertThat(person.cookie("moisson")).isNotEqualTo(first);
        }
    }

    @Test
    void an_id_of_a_session_that_somebody_planted_is_worth_nothing() throws Exception {
        try (Person person = new Person(port)) {
            person.get("/connexion");
            HttpResponse<String> in = person.send(person.request("/connexion")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", "moisson=AAAABBBBCCCCDDDD0000111122223333")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Person.encoded("nom", name(Role.READER), "motdepasse", PASSWORD))));
            // without the mark of the form, a browser that brings cookies along is not let in at all
            assertThat(in.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void files_are_sent_without_javascript_by_the_form_of_the_page_alone() throws Exception {
        try (Person curator = signedIn(Role.CURATOR)) {
            String page = curator.get("/imports").body();
            String mark = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            assertThat(upload(curator, "forged").statusCode()).isEqualTo(403);
            HttpResponse<String> sent = upload(curator, mark);
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("/imports/");
        }
    }

    private HttpResponse<String> upload(Person person, String mark) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + mark
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"vide.txt\"\r\n\r\n \r\n--x--\r\n";
        return person.send(person.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Origin", "http://localhost:" + port)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void where_one_wanted_to_go_one_gets_after_signing_in_but_never_elsewhere() throws Exception {
        try (Person person = new Person(port)) {
            HttpResponse<String> sent = person.get("/administration/journal?avant=9");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location"))
                    .hasValue("/connexion?vers=%2Fadministration%2Fjournal%3Favant%3D9");
            HttpResponse<String> there = person.form(
                    "/connexion",
                    "/connexion",
                    "nom",
                    name(Role.ADMINISTRATOR),
                    "motdepasse",
                    PASSWORD,
                    "vers",
                    "/administration/journal?avant=9");
            assertThat(there.headers().firstValue("Location").orElseThrow())
                    .endsWith("/administration/journal?avant=9");
        }
        for (String away :
                List.of("//evil.example", "https://evil.example/", "/\\evil.example", "javascript:x", "/a\r\nb")) {
            assertThat(Links.own(away)).as(away).isEqualTo("/");
        }
    }

    @Test
    void a_wrong_password_is_refused_without_telling_which_part_is_wrong_and_costs_time() throws Exception {
        invitations.follow(invitations.invite(Actor.moisson(), Role.READER), "Ida Essai", PASSWORD);
        try (Person person = new Person(port)) {
            HttpResponse<String> wrong = person.signIn("Ida Essai", "une autre phrase");
            HttpResponse<String> nobody = person.signIn("Personne Ici", "une autre phrase");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("ne convient pas");
            assertThat(nobody.body()).contains("ne convient pas");
            for (int i = 0; i < 5; i++) {
                person.signIn("ida essai", "une autre phrase");
            }
            HttpResponse<String> late = person.signIn("Ida Essai", PASSWORD);
            assertThat(late.statusCode()).isEqualTo(429);
            assertThat(late.headers().firstValue("Retry-After")).isPresent();
            assertThat(late.body()).contains("Trop d’essais. Réessayez dans");
        }
    }

    @Test
    void a_link_makes_one_account_and_no_second() throws Exception {
        try (Person administrator = signedIn(Role.ADMINISTRATOR);
                Person guest = new Person(port);
                Person second = new Person(port)) {
            String link = found(
                    LINK,
                    administrator
                            .form("/administration", "/administration/invitations", "role", "curator")
                            .body());
            String path = link.substring(link.indexOf("/invitation"));
            String key = path.substring(path.indexOf('=') + 1);
            HttpResponse<String> page = guest.get(path);
            assertThat(page.body()).contains("Créer votre compte", "documentation");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("strict-origin");
            assertThat(guest.form(path, "/invitation", joining(key, "Alix Neuf", "court"))
                            .body())
                    .contains("au moins 12 caractères", "Alix Neuf");
            assertThat(guest.form(path, "/invitation", joining(key, "camille garde", PASSWORD))
                            .body())
                    .contains("déjà pris");
            assertThat(guest.form(path, "/invitation", joining(key, "<b>x", PASSWORD))
                            .body())
                    .contains("ne convient pas", "&lt;b&gt;x");
            assertThat(guest.form(path, "/invitation", joining(key, "Alix Neuf", PASSWORD))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(guest.get("/compte").body()).contains("Alix Neuf", "documentation");
            assertThat(second.get(path).statusCode()).isEqualTo(404);
            assertThat(second.get(path).body()).contains("Ce lien ne sert plus");
        }
        assertThat(invitations.first()).isEmpty();
    }

    private static String[] joining(String key, String name, String password) {
        return new String[] {"cle", key, "nom", name, "motdepasse", password, "encore", password};
    }

    @Test
    void a_link_gives_a_new_password_and_an_invitation_can_be_taken_back() throws Exception {
        Account owner = made("Sacha Oubli", Role.READER);
        try (Person administrator = signedIn(Role.ADMINISTRATOR);
                Person person = new Person(port)) {
            String page = administrator
                    .form("/administration", "/administration/comptes/" + owner.id() + "/lien")
                    .body();
            String link = found(LINK, page);
            String path = link.substring(link.indexOf("/invitation"));
            assertThat(person.get(path).body()).contains("Choisir un nouveau mot de passe");
            person.form(
                    path, "/invitation", joining(path.substring(path.indexOf('=') + 1), "", "une phrase toute neuve"));
            assertThat(person.get("/compte").body()).contains("Sacha Oubli");
            try (Person elsewhere = new Person(port)) {
                assertThat(elsewhere.signIn("Sacha Oubli", PASSWORD).statusCode())
                        .isEqualTo(401);
                assertThat(elsewhere
                                .signIn("Sacha Oubli", "une phrase toute neuve")
                                .statusCode())
                        .isEqualTo(302);
            }
            String other = found(
                    LINK,
                    administrator
                            .form("/administration", "/administration/invitations", "role", "reader")
                            .body());
            String hash = invitations.all().get(0).hash();
            administrator.form("/administration", "/administration/invitations/" + hash + "/retrait");
            assertThat(person.get(other.substring(other.indexOf("/invitation"))).statusCode())
                    .isEqualTo(404);
        }
    }

    private Account made(String name, Role role) {
        invitations.follow(invitations.invite(Actor.moisson(), role), name, PASSWORD);
        return accounts.named(name).orElseThrow().account();
    }

    @Test
    void a_closed_account_or_another_role_takes_effect_at_once() throws Exception {
        Account account = made("Lou Passage", Role.CURATOR);
        String token;
        try (Person lou = new Person(port);
                Person administrator = signedIn(Role.ADMINISTRATOR)) {
            lou.signIn("Lou Passage", PASSWORD);
            token = found(
                    KEY,
                    lou.form(
                                    "/compte",
                                    "/compte/jetons",
                                    "libelle",
                                    "script",
                                    "portee",
                                    "read",
                                    "portee",
                                    "import",
                                    "jours",
                                    "30")
                            .body());
            assertThat(bearer(lou, "/api/reports", token)).isEqualTo(200);
            assertThat(lou.form("/compte", "/compte/jetons", "libelle", "x", "portee", "admin", "jours", "30")
                            .statusCode())
                    .isEqualTo(400);
            administrator.form(
                    "/administration", "/administration/comptes/" + account.id() + "/role", "role", "reader");
            assertThat(lou.get("/compte").statusCode()).isEqualTo(303);
            lou.signIn("Lou Passage", PASSWORD);
            assertThat(lou.get("/compte").body()).contains("lecture");
            administrator.form("/administration", "/administration/comptes/" + account.id() + "/fermeture");
            assertThat(lou.get("/compte").statusCode()).isEqualTo(303);
            assertThat(lou.signIn("Lou Passage", PASSWORD).statusCode()).isEqualTo(401);
            assertThat(bearer(administrator, "/api/reports", token)).isEqualTo(401);
            administrator.form("/administration", "/administration/comptes/" + account.id() + "/reouverture");
            assertThat(bearer(administrator, "/api/reports", token)).isEqualTo(200);
        }
    }

    private static int bearer(Person person, String path, String token) throws Exception {
        return person.send(person.request(path)
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    @Test
    void the_last_administrator_stays() throws Exception {
        String own = "/administration/comptes/" + account(Role.ADMINISTRATOR).id();
        try (Person administrator = signedIn(Role.ADMINISTRATOR)) {
            HttpResponse<String> closed = administrator.form("/administration", own + "/fermeture");
            assertThat(closed.statusCode()).isEqualTo(409);
            assertThat(closed.body()).contains("dernier compte d’administration");
            assertThat(administrator
                            .form("/administration", own + "/role", "role", "reader")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(administrator
                            .form("/administration", own + "/role", "role", "roi")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_password_is_changed_with_the_old_one_and_ends_the_other_sessions() throws Exception {
        made("Andrea Change", Role.READER);
        String fresh = "encore une phrase longue";
        try (Person here = new Person(port);
                Person there = new Person(port)) {
            here.signIn("Andrea Change", PASSWORD);
            there.signIn("Andrea Change", PASSWORD);
            assertThat(change(here, "pas le bon du tout", fresh)).contains("actuel ne convient pas");
            assertThat(change(here, PASSWORD, "court")).contains("au moins 12 caractères");
            assertThat(change(here, PASSWORD, fresh)).contains("est changé");
            assertThat(here.get("/compte").statusCode()).isEqualTo(200);
            assertThat(there.get("/compte").statusCode()).isEqualTo(303);
        }
    }

    private static String change(Person person, String old, String fresh) throws Exception {
        return person.form("/compte", "/compte/mot-de-passe", "ancien", old, "motdepasse", fresh, "encore", fresh)
                .body();
    }

    @Test
    void who_holds_the_token_of_the_settings_gets_links_by_the_api() throws Exception {
        made("Noa Perdu", Role.READER);
        try (Person script = new Person(port)) {
            String link = link(script, "account=noa+perdu");
            assertThat(link).startsWith("http://localhost:" + port + "/invitation?cle=");
            assertThat(script.get(link.substring(link.indexOf("/invitation"))).body())
                    .contains("Choisir un nouveau mot de passe");
            assertThat(link(script, "role=curator")).contains("/invitation?cle=");
            assertThat(link(script, "role=roi")).contains("bad-parameter");
            assertThat(link(script, "account=personne")).contains("unknown-account");
        }
    }

    private static String link(Person person, String query) throws Exception {
        String body = person.send(person.request("/api/account-links?" + query)
                        .header("Authorization", "Bearer " + BOOTSTRAP)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .body();
        return body.replaceAll("\\{\"link\":\"([^\"]*)\"}", "$1");
    }

    @Test
    void the_log_tells_administrators_who_did_what() throws Exception {
        try (Person administrator = signedIn(Role.ADMINISTRATOR);
                Person curator = signedIn(Role.CURATOR)) {
            assertThat(administrator.get("/administration/journal").body())
                    .contains("Journal des changements", "Connexion", name(Role.CURATOR));
            HttpResponse<String> entries = administrator.get("/api/audit?size=2");
            assertThat(entries.body()).contains("\"deed\":\"signed-in\"", "\"actor\":\"" + name(Role.CURATOR) + "\"");
            assertThat(administrator.get("/api/audit?size=0").statusCode()).isEqualTo(400);
            assertThat(administrator.get("/administration/journal?avant=x").statusCode())
                    .isEqualTo(400);
            assertThat(curator.get("/api/audit").statusCode()).isEqualTo(403);
            assertThat(curator.get("/administration/journal").statusCode()).isEqualTo(403);
        }
    }
}
