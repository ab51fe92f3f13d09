package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.store.Needs;
import org.moisson.store.Reports;
import org.springframework.beans.factory.annotation.Autowired;

/** Who accompanies the writing of a sheet, before and after the interview; and who finds nothing and says so. */
class InterviewJourneyTest extends InABrowser {

    private static final String DRAFT = """
            <html lang="fr"><body><h1>Marcher au pied des tours</h1>
            <h2>En bref</h2><p>Une marche chaque mardi, portée par un centre social avec les habitants.</p>
            <h2>Fiche d’identité</h2><table><tr><td>Porteur</td><td>Centre social</td></tr>
            <tr><td>Thématique</td><td>Activité physique</td></tr><tr><td>Dates</td><td>2021-2023</td></tr></table>
            <h2>Calendrier</h2>
            <h2>Déroulement</h2><p>Un groupe part du centre social pour une heure de marche.</p>
            <h2>Ce qui a aidé</h2>
            <ul><li>La convivialité du café offert au retour a installé un climat de confiance.</li></ul>
            <h2>Difficultés rencontrées</h2>
            <ul><li>Le manque de temps de l’animatrice a freiné la mobilisation de nouveaux participants.</li></ul>
            </body></html>
            """;

    @Autowired
    private Reports reports;

    @Autowired
    private Needs needs;

    private Page start(int width, ColorScheme scheme, boolean curator) {
        Page page = page(width, scheme);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        if (curator) {
            page.context().request().get("http://127.0.0.1:" + port + CuratorAtWork.SIGN_IN);
        }
        return page;
    }

    private static FilePayload draft() {
        return new FilePayload("brouillon.html", "text/html", DRAFT.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator part(Page page, String kind, String label) {
        return page.locator(kind, new Page.LocatorOptions().setHasText(label));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "360, DARK"})
    void a_companion_prepares_an_interview_and_then_has_the_draft_looked_at(int width, ColorScheme scheme) {
        Page page = start(width, scheme, true);
        page.navigate("/ce-qui-a-marche?factor=climat-confiance");
        assertThat(page.locator(".factor .words").first()).containsText("confiance");
        page.locator("a[href^='/grille-entretien']").click();
        assertThat(page.locator(".coverage")).containsText("dont rien n’est dit");
        Locator silent = page.locator("#facteur-temporalite-longue");
        assertThat(silent.locator(".asked-said")).containsText("Aucune fiche n’en parle");
        assertThat(silent.locator("li")).hasCount(3);
        page.locator(".tools .copy").click();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("Grille d’entretien")
                .contains("Temps long et inscription dans la durée\n- Combien de temps");
        shoot(page, "interview-1-" + width);
        faultless(page);

        page.locator(".grid-next a").click();
        page.locator("#fichier").setInputFiles(draft());
        shoot(page, "interview-2-" + width);
        faultless(page);
        long before = reports.count();
        page.locator("main form button").click();
        assertThat(page.locator(".draft-name")).containsText("Marcher au pied des tours");
        assertThat(part(page, ".part-missing", "Leçons apprises")).containsText("ce qu’elle referait autrement");
        assertThat(part(page, ".part-missing", "Faiblesses et freins")).hasCount(0);
        assertThat(part(page, ".part-empty", "Calendrier")).hasCount(1);
        assertThat(part(page, ".legend-list > div", "Faiblesses et freins")).containsText("Difficultés rencontrées");
        assertThat(part(page, ".draft-factor", "Climat de confiance")).containsText("1 levier");
        shoot(page, "interview-3-" + width);
        faultless(page);
        assertThat(reports.count()).isEqualTo(before);

        page.locator("a[href*='parmi=temporalite-longue']").click();
        assertThat(page.locator("#facteur-temporalite-longue")).isVisible();
        assertThat(page.locator("#facteur-climat-confiance")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tools")).isHidden();
        assertThat(page.locator(".questions").first()).isVisible();
    }

    @Test
    void the_grid_is_there_as_plain_text_and_a_draft_is_read_without_a_script() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://127.0.0.1:" + port))) {
            Page page = context.newPage();
            page.context().request().get("http://127.0.0.1:" + port + CuratorAtWork.SIGN_IN);
            page.navigate("/grille-entretien?q=confiance&tous=oui");
            assertThat(page.locator(".asked")).hasCount(28);
            page.locator("a[href^='/grille-entretien.txt']").click();
            assertThat(page.locator("body")).containsText("- Combien de temps a-t-il fallu");
            page.navigate("/brouillon");
            page.locator("#fichier").setInputFiles(draft());
            page.locator("main form button").click();
            assertThat(page.locator(".part-missing").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "360, LIGHT"})
    void who_finds_nothing_tells_of_the_need_and_a_curator_takes_it_up(int width, ColorScheme scheme) {
        String question = "cabinet dentaire ambulant " + (width > 600 ? "alpha" : "bravo");
        Page reader = start(width, scheme, false);
        reader.navigate("/");
        reader.locator("#q").fill(question);
        reader.locator("#q").press("Enter");
        assertThat(reader.locator(".empty h2")).containsText("Aucun document du fonds ne parle de");
        faultless(reader);
        assertThat(reader.context().cookies()).isEmpty();
        reader.locator(".empty a.button").click();
        assertThat(reader.locator("#question")).hasValue(question);
        reader.locator("#note").fill("Pour des vallées sans dentiste.");
        shoot(reader, "need-1-" + width);
        faultless(reader);
        reader.locator("main form button").click();
        assertThat(reader.locator("h1")).containsText("merci");
        faultless(reader);
        reader.navigate("/ce-qui-a-marche?q=" + question.replace(' ', '+'));
        reader.locator(".empty a.button").click();
        reader.locator("main form button").click();
        assertThat(reader.locator("h1")).containsText("merci");

        Page curator = start(width, scheme, true);
        curator.navigate("/relecture");
        curator.locator("a[href='/besoins']").click();
        Locator need = curator.locator(".need", new Page.LocatorOptions().setHasText(question));
        assertThat(need).containsText("signalé 2 fois");
        assertThat(need).containsText("vallées sans dentiste");
        assertThat(need).containsText("aucune fiche");
        shoot(curator, "need-2-" + width);
        faultless(curator);
        need.locator("button").first().click();
        assertThat(need).hasCount(0);
        curator.navigate("/besoins?etat=traites");
        assertThat(need).containsText("par " + CuratorAtWork.NAME);
        faultless(curator);
        assertThat(needs.all(Needs.State.HANDLED, 9))
                .anyMatch(each -> each.question().equals(question));
    }

    @Test
    void an_acronym_that_nothing_speaks_of_is_spelt_out() {
        Page page = start(1280, ColorScheme.LIGHT, false);
        page.navigate("/?q=PSSM");
        assertThat(page.locator(".empty h2")).containsText("Premiers secours en santé mentale (PSSM)");
    }
}
