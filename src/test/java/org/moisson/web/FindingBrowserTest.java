package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.curation.Curation;
import org.moisson.identity.Actor;
import org.moisson.identity.Invitations;
import org.moisson.identity.Role;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A curator signs in by the form and says what the machine missed or lost. */
// a service of its own: there are accounts in it
@TestPropertySource(properties = "moisson.rates.sign-in=61")
class FindingBrowserTest extends InABrowser {

    private static final String CAFE = Shelf.CAFE.value();
    private static final String PASSWORD = "quatre mots sans lien";

    @Autowired
    private Invitations invitations;

    @Autowired
    private Curation curation;

    @Autowired
    private Documents documents;

    @BeforeAll
    static void patient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void as_others() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @AfterEach
    void as_it_was() {
        CurationApiTest.restore(curation);
    }

    /** An account by its link, then out and in again by the form. */
    private Page signedIn(int width) {
        String name = "Alix " + Instant.now().toEpochMilli();
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/invitation?cle=" + invitations.invite(Actor.moisson(), Role.CURATOR));
        page.locator("#nom").fill(name);
        page.locator("#motdepasse").fill(PASSWORD);
        page.locator("#encore").fill(PASSWORD);
        page.locator("form.card button").click();
        page.locator("form[action='/deconnexion'] button").click();
        page.navigate("/connexion?vers=/rapports/" + CAFE);
        page.locator("#nom").fill(name);
        page.locator("#motdepasse").fill(PASSWORD);
        page.locator("form.card button").click();
        page.waitForURL("**/rapports/" + CAFE);
        return page;
    }

    private List<Finding> findings() {
        return documents.report(CAFE).findings();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_finding_is_added_from_a_passage(int width) {
        int before = findings().size();
        Page page = signedIn(width);
        page.locator("a[href$='/constat']").click();
        assertThat(page.locator("#frame[data-drawn]")).isVisible();
        page.locator(".passages label").first().click();
        String words = page.locator(".passages label .words").first().textContent();
        shoot(page, "finding-" + width);
        faultless(page);
        page.locator("select[name=kind]").selectOption("lesson");
        page.locator(".review-form button").click();
        page.waitForURL("**/rapports/" + CAFE + "#lesson");
        assertThat(page.locator(".block-lesson")).containsText(words);
        shoot(page, "finding-added-" + width);
        faultless(page);
        assertThat(findings()).hasSize(before + 1);
        assertThat(findings().stream().filter(each -> each.quote().equals(words)))
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(FindingKind.LESSON))
                .satisfies(each -> assertThat(each.status()).isEqualTo(Status.CONFIRMED));
    }

    @Test
    void a_lever_without_a_factor_is_refused_in_words_and_the_passage_stays_chosen() {
        Page page = signedIn(1280);
        page.navigate("/relecture/" + CAFE + "/constat?page=1&passage=" + CAFE + "-1");
        page.locator(".review-form button").click();
        assertThat(page.locator("aside .notice[role=alert]")).containsText("facteur");
        assertThat(page.locator(".passages input:checked")).hasValue(CAFE + "-1");
    }
}
