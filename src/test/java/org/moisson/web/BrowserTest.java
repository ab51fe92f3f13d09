package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does, in a real browser, at a desk and on a phone; screenshots stay under target/screenshots. */
class BrowserTest extends InABrowser {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void from_a_question_to_a_quotation_on_its_page(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/");
        shoot(page, "home-" + width);
        page.locator("#q").fill("habitants");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".hit mark").first()).containsText("habitants");
        shoot(page, "results-" + width);
        unfold(page, width);
        page.locator(".facet", new Page.LocatorOptions().setHasText("Thème"))
                .locator(".value-link")
                .first()
                .click();
        assertThat(page.locator(".chip")).hasCount(1);
        shoot(page, "filtered-" + width);
        page.locator(".hit-title a").first().click();
        assertThat(page.locator("h1")).not().isEmpty();
        shoot(page, "report-" + width);
        page.locator(".quote .page-link").first().click();
        assertThat(page.locator("#frame[data-drawn]")).isVisible();
        assertThat(page.locator(".box-current")).hasCount(1);
        shoot(page, "document-" + width);
        page.locator("#match-after").click();
        assertThat(page.locator("#frame[data-drawn='2']")).isVisible();
        assertThat(page.locator(".match[aria-current]")).hasCount(1);
        page.goBack();
        assertThat(page.locator("#frame[data-drawn='1']")).isVisible();
        page.locator("#jump-page").fill("2");
        page.locator("#jump-page").press("Enter");
        assertThat(page.locator("#frame[data-drawn='2']")).isVisible();
        page.locator("#within").fill("deuxième année");
        page.locator("#within").press("Enter");
        assertThat(page.locator(".matches-head h2")).containsText("2 passages sur");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_worked_shows_levers_beside_obstacles_and_abstains_where_nothing_answers(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/ce-qui-a-marche");
        unfold(page, width);
        page.locator("select[name=place]").selectOption("dep-59");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".half.obstacle .words").first()).containsText(Shelf.OBSTACLE);
        assertThat(page.locator(".cross")).isVisible();
        shoot(page, "worked-" + width);
        page.locator("#q").fill("introuvable");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".empty")).containsText("introuvable");
        page.navigate("/ce-qui-a-marche?q=jardin&place=dep-07");
        assertThat(page.locator(".empty li a").first()).isVisible();
        shoot(page, "abstained-" + width);
        page.navigate("/carte-des-preuves");
        shoot(page, "map-" + width);
        page.locator(".area[aria-label^='Ardèche']").click();
        assertThat(page.locator(".hit-title")).containsText("cafés du lundi");
        page.goBack();
        page.locator(".cell:has(.ring-lever)").first().click();
        assertThat(page.locator("h1")).containsText("Ce qui a marché");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void files_are_chosen_sent_and_followed(int width, @TempDir Path folder) throws IOException {
        Path good = Files.writeString(
                folder.resolve("une fiche " + width + ".txt"),
                "Une sortie en forêt\n\nLa sortie " + width + " a réuni douze personnes du quartier.\n");
        Path bad = Files.writeString(folder.resolve("fiche cassée <b>.pdf"), "%PDF-1.4\nrien " + width);
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/imports");
        page.locator("#files")
                .setInputFiles(width < 600 ? new Path[] {zipped(folder, good, bad)} : new Path[] {good, bad});
        shoot(page, "imports-" + width);
        page.locator("#drop button").click();
        page.locator(".item-good").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        page.locator(".item-bad").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.locator("#job")).hasAttribute("data-done", "true");
        assertThat(page.locator(".item-good")).containsText("une fiche");
        assertThat(page.locator(".item-bad")).containsText("illisible");
        shoot(page, "import-" + width);
        faultless(page);
        page.locator(".item-good a").first().click();
        unfold(page, width);
        assertThat(page.locator(".sheet")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private static Path zipped(Path folder, Path... files) throws IOException {
        Path archive = folder.resolve("lot.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry("lot/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }

    @Test
    void reports_are_picked_to_be_compared_and_a_search_is_kept_in_the_browser() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/?q=habitants");
        page.locator(".save-search").click();
        page.locator("#compare button").click();
        assertThat(page.locator("#live")).containsText("deux à cinq");
        page.locator(".pick input").nth(0).check();
        page.locator(".pick input").nth(1).check();
        page.locator("#compare button").click();
        assertThat(page.locator("table.compare thead th")).hasCount(2);
        page.navigate("/");
        page.locator("#saved a").click();
        assertThat(page.locator("#q")).hasValue("habitants");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_first_result_page_weighs_little() {
        Page page = page(1280, ColorScheme.LIGHT);
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate("/?q=habitants");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        long bytes = requests.stream()
                .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
        System.out.println("first result page: " + requests.size() + " requests, " + bytes + " bytes");
        assertThat(bytes).isBetween(5_000L, 100_000L);
    }

    @Test
    void a_definition_shows_at_the_keyboard_and_goes_at_escape() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/?q=habitants");
        Locator value = page.locator(".value").first();
        value.locator(".value-link").focus();
        page.keyboard().press("Shift");
        assertThat(value.locator(".tip")).isVisible();
        page.keyboard().press("Escape");
        assertThat(value.locator(".tip")).isHidden();
    }

    @Test
    void a_suggestion_is_taken_by_the_keyboard_alone() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/");
        page.locator("#q").focus();
        page.keyboard().type("nutrit");
        assertThat(page.locator("#suggestions li").first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chip")).containsText("Nutrition");
    }

    @Test
    void the_result_is_exported_and_a_quotation_copied_with_its_reference() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate("/ce-qui-a-marche?theme=nutrition");
        page.locator(".copy").first().click();
        assertThat(page.locator("#live")).not().isEmpty();
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).contains("« ", "Nord", "p.");
        Download download =
                page.waitForDownload(() -> page.locator("a[download]").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("moisson-citations.csv");
    }

    @Test
    void the_api_is_browsed_without_a_request_to_another_host() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/swagger-ui/index.html");
        page.locator(".opblock").first().waitFor();
        shoot(page, "api-1280");
        assertThat(complaints).isEmpty();
    }

    @Test
    void search_and_reading_work_without_scripts() {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setBaseURL("http://127.0.0.1:" + port))
                .newPage();
        page.navigate("/");
        page.locator("#q").fill("habitants");
        page.locator(".box button").click();
        page.locator(".value-link").first().click();
        page.locator(".hit-title a").first().click();
        page.locator(".quote .page-link").first().click();
        assertThat(page.locator("mark#passage")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void no_page_has_a_fault_that_axe_sees_or_scrolls_sideways(ColorScheme scheme, int width) {
        Page page = page(width, scheme);
        String café = "/rapports/" + Shelf.CAFE;
        for (String path : List.of(
                "/",
                "/?q=habitants&theme=nutrition&theme=isolement-social&not.place=dep-07&from=2020",
                "/?q=introuvable",
                "/ce-qui-a-marche?q=",
                "/ce-qui-a-marche?q=introuvable",
                "/carte-des-preuves",
                "/imports",
                "/a-propos",
                café,
                café + "?page=1&passage=" + Shelf.CAFE + "-1",
                "/comparer?ids=" + Shelf.CAFE + "&ids=" + Shelf.GARDEN,
                "/rapports/absent")) {
            boolean absent = path.endsWith("absent");
            page.navigate(path);
            if (absent) {
                complaints.removeIf(each -> each.contains("404"));
            }
            faultless(page);
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "[...document.querySelectorAll('.scroll:has(.compare)')].every(each => each.scrollWidth <= each.clientWidth)"))
                    .as(path + " scrolls within")
                    .isTrue();
            if (width < 600) {
                page.setViewportSize(320, 740);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path + " at 320")
                        .isLessThanOrEqualTo(320);
                page.setViewportSize(width, 740);
            }
            if (scheme == ColorScheme.DARK) {
                shoot(page, "dark-" + width + "-" + Integer.toHexString(path.hashCode()));
            }
        }
    }
}
