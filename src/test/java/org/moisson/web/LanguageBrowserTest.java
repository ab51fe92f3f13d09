package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** French is what everybody gets; English is there for who asks, and stays with their browser. */
class LanguageBrowserTest extends InABrowser {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_person_asks_for_english_and_keeps_it_on_every_page(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/?q=habitants");
        page.locator(".bottom a[hreflang=en]").click();
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=habitants"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".total")).containsText("reports answer");
        assertThat(page.locator(".hit-title").first()).hasAttribute("lang", "fr");
        assertThat(page.locator(".snippet .words").first()).hasAttribute("lang", "fr");
        shoot(page, "english-results-" + width);
        faultless(page);
        page.locator(".hit-title a").first().click();
        assertThat(page.locator(".quote blockquote").first()).hasAttribute("lang", "fr");
        assertThat(page.locator("#menu")).containsText("Evidence map");
        shoot(page, "english-report-" + width);
        faultless(page);
        page.navigate("/ce-qui-a-marche?q=confiance des habitants");
        assertThat(page.locator(".coverage")).containsText("located experience");
        assertThat(page.locator(".factor h2").first()).not().hasAttribute("lang", "fr");
        faultless(page);
        page.locator(".bottom a[hreflang=fr]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator(".coverage")).containsText("expérience située");
    }

    @Test
    void what_is_completed_is_completed_in_the_language_of_the_page() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/?lang=en");
        page.locator("#q").fill("nutri");
        Locator suggested = page.locator("#suggestions li").first();
        assertThat(suggested).containsText("Nutrition and diet");
        assertThat(suggested.locator("span").first()).hasAttribute("lang", "en");
        page.locator("#q").fill("ardèche");
        assertThat(page.locator("#suggestions li span[lang=fr]").first()).containsText("Ardèche");
        page.navigate("/carte-des-preuves?lang=fr");
        page.navigate("/");
        page.locator("#q").fill("nutri");
        assertThat(suggested).containsText("Nutrition et alimentation");
        assertThat(suggested.locator("span").first()).hasAttribute("lang", "fr");
    }

    @Test
    void the_values_of_a_facet_are_named_in_the_language_of_the_page_and_its_words_stay_french_for_programs() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/?lang=en");
        String values = "/valeurs?q=habitants&facette=";
        assertThatJson(page, values + "theme").contains("Social isolation and social ties");
        assertThatJson(page, values + "place").contains("Ardèche");
        org.assertj.core.api.Assertions.assertThat(
                        page.request().get("/valeurs?facette=rien").status())
                .isEqualTo(400);
        page.navigate("/?lang=fr");
        assertThatJson(page, values + "theme").contains("Isolement social et lien social");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertThatJson(Page page, String path) {
        return org.assertj.core.api.Assertions.assertThat(
                page.request().get(path).text());
    }

    @Test
    void what_a_browser_prefers_by_itself_changes_nothing() {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setBaseURL("http://127.0.0.1:" + port))
                .newPage();
        page.navigate("/?q=habitants");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator(".total")).containsText("fiches répondent");
    }

    @Test
    void what_programs_read_stays_french_and_an_error_is_told_in_the_language_of_the_page() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/?lang=en");
        page.navigate("/rapports/0123456789abcdef0123456789abcdef");
        assertThat(page.locator("h1")).hasText("Report not found");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        String why = page.request().get("/api/reports?q=jardin").text();
        assertThat(why).contains("dans le titre");
    }
}
