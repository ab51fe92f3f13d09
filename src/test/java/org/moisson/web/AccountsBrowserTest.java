package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.identity.Actor;
import org.moisson.identity.Invitations;
import org.moisson.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From the first link to a colleague with a token, in a real browser, at a desk and on a phone. */
// a setting of its own gives it a service of its own: once there is an account, the machine itself may no longer import
@TestPropertySource(properties = "moisson.rates.sign-in=60")
class AccountsBrowserTest extends InABrowser {

    private static final String PASSWORD = "quatre mots sans lien";

    @Autowired
    private Invitations invitations;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_link_makes_an_account_which_invites_others_makes_tokens_and_signs_out(int width) {
        String name = "Camille Garde " + width;
        String key = invitations.first().orElseGet(() -> invitations.invite(Actor.moisson(), Role.ADMINISTRATOR));
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/premier-compte?cle=" + key);
        shoot(page, "join-" + width);
        faultless(page);
        page.locator("#nom").fill(name);
        page.locator("#motdepasse").fill(PASSWORD);
        page.locator("#encore").fill(PASSWORD);
        page.locator("form.card button").click();
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".account")).containsText("Camille");

        page.locator("#libelle").fill("import du lundi");
        page.locator("input[value=import]").check();
        page.locator("form[action='/compte/jetons'] button").click();
        assertThat(page.locator("#key")).isVisible();
        shoot(page, "account-" + width);
        faultless(page);

        page.navigate("/administration");
        page.locator("input[value=curator]").check();
        page.locator("form[action='/administration/invitations'] button").click();
        assertThat(page.locator("#link")).containsText("/invitation?cle=");
        shoot(page, "administration-" + width);
        faultless(page);
        page.navigate("/administration/journal");
        assertThat(page.locator(".log")).containsText("Lien créé");
        shoot(page, "audit-" + width);
        faultless(page);
        signOutAndIn(page, width, name);
        page.context().close();
    }

    private void signOutAndIn(Page page, int width, String name) {
        page.navigate("/compte");
        page.locator("form[action='/deconnexion'] button").click();
        assertThat(page.locator(".account")).hasText("Se connecter");
        page.navigate("/connexion");
        page.locator("#nom").fill(name);
        page.locator("#motdepasse").fill("pas le bon du tout");
        page.locator("form.card button").click();
        assertThat(page.locator("#problem")).containsText("ne convient pas");
        complaints.removeIf(each -> each.contains("401"));
        shoot(page, "sign-in-" + width);
        faultless(page);
        page.locator("#motdepasse").fill(PASSWORD);
        page.locator("form.card button").click();
        assertThat(page.locator(".account")).containsText("Camille");
        assertThat(complaints).isEmpty();
    }
}
