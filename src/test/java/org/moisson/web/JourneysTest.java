package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What practitioners come for, start to end, at a desk and on a phone; importing files is in BrowserTest. */
class JourneysTest extends InABrowser {

    private Page start(int width, String path) {
        Page page = page(width, ColorScheme.LIGHT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(path);
        return page;
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static void ask(Page page, String line) {
        page.locator("#q").fill(line);
        page.locator("#q").press("Enter");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_coordinator_finds_an_experience_nearby_and_takes_its_quotations_along(int width) {
        Page page = start(width, "/");
        ask(page, "lutter contre l'isolement des personnes âgées");
        assertThat(page.locator(".hit-title").first()).containsText("cafés du lundi");
        assertThat(page.locator(".hit-facts").first()).containsText("Ardèche");
        page.locator(".snippet .copy").first().click();
        assertThat(page.locator("#live")).not().isEmpty();
        assertThat(clipboard(page)).contains("« ", "Les cafés du lundi", "p.");
        shoot(page, "journey-1-" + width);
        faultless(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_project_lead_takes_a_table_of_arguments_with_their_counter_evidence(int width) throws IOException {
        Page page = start(width, "/ce-qui-a-marche?theme=nutrition");
        assertThat(page.locator(".half.lever .words").first()).containsText("parcelles");
        assertThat(page.locator(".half.obstacle .words").first()).containsText(Shelf.OBSTACLE);
        Download table =
                page.waitForDownload(() -> page.locator("a[download]").first().click());
        assertThat(Files.readString(table.path())).contains(Shelf.OBSTACLE, "Jardin", "Participation des habitants");
        Download references = page.waitForDownload(
                () -> page.locator("a[download][href*='format=ris']").click());
        assertThat(Files.readString(references.path())).contains("TY  - ", "TI  - ");
        shoot(page, "journey-2-" + width);
        faultless(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_funder_sees_where_experiences_are_and_where_evidence_lacks(int width) {
        Page page = start(width, "/carte-des-preuves?rows=factor&columns=place");
        assertThat(page.locator(".area.tone-0").first()).isAttached();
        assertThat(page.locator(".gap").first()).isVisible();
        if (width < 600) {
            page.locator(".fold > summary").click();
        }
        page.locator("select[name=ottawa]").selectOption("action-communautaire");
        page.locator(".box button").click();
        assertThat(page.locator(".chip")).hasCount(1);
        page.locator(".france-block a[href*='areas=region']").click();
        assertThat(page.locator(".area[aria-label^='Hauts-de-France']")).isVisible();
        shoot(page, "journey-5-" + width);
        faultless(page);
        page.locator(".cell:has(.ring-lever)").first().click();
        assertThat(page.locator(".quote").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_elected_official_asks_whether_it_works_and_prints_the_answer(int width) throws IOException {
        Page page = start(width, "/");
        ask(page, "confiance des habitants");
        page.locator(".to-worked a").click();
        assertThat(page.locator(".coverage")).containsText("expérience");
        assertThat(page.locator(".quote .words").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header.top")).isHidden();
        assertThat(page.locator(".quote .words").first()).isVisible();
        shoot(page, "journey-6-print-" + width);
        for (String path : List.of("/ce-qui-a-marche?q=confiance+des+habitants", "/ce-qui-a-marche")) {
            page.navigate(path);
            byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            try (PDDocument document = Loader.loadPDF(printed)) {
                assertThat(document.getNumberOfPages()).as(path).isEqualTo(1);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        faultless(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_coordinator_looks_for_a_figure_and_reads_it_where_it_is_printed(int width) {
        Page page = start(width, "/");
        ask(page, "poste mi-temps équipe");
        page.locator(".snippet", new Page.LocatorOptions().setHasText("mi-temps"))
                .first()
                .locator(".page-link")
                .click();
        assertThat(page.locator("#frame[data-drawn='2']")).isVisible();
        assertThat(page.locator(".box-current")).hasCount(1);
        assertThat(page.locator(".match[aria-current]")).containsText("mi-temps");
        shoot(page, "journey-7-" + width);
        faultless(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_companion_reads_how_reports_speak_of_one_factor(int width) {
        Page page = start(width, "/ce-qui-a-marche");
        if (width < 600) {
            page.locator(".fold > summary").click();
        }
        page.locator("select[name=factor]").selectOption("climat-confiance");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".factor h2").first()).containsText("confiance");
        page.locator(".factor .page-link").first().click();
        assertThat(page.locator(".match[aria-current] .kind")).containsText("levier");
        page.locator(".back a").click();
        assertThat(page.locator(".outline")).isVisible();
        shoot(page, "journey-8-" + width);
        faultless(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_researcher_exports_every_statement_with_id_and_page(int width) throws IOException {
        Page page = start(width, "/?theme=nutrition&theme=isolement-social");
        Download table = page.waitForDownload(
                () -> page.locator("a[download][href*='of=passages']").click());
        List<String> lines = Files.readAllLines(table.path());
        assertThat(lines.get(0)).contains("\"passage\";\"fiche\";\"titre\"", "\"pages\"", "\"modalite\"");
        assertThat(lines).anyMatch(line -> line.startsWith("\"" + Shelf.CAFE.value() + "-1\";"));
        shoot(page, "journey-9-" + width);
        faultless(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void nobody_is_sent_away_with_something_else_and_a_misspelt_word_is_understood(int width) {
        Page page = start(width, "/");
        ask(page, "PSSM");
        assertThat(page.locator(".empty h2")).containsText("PSSM");
        assertThat(page.locator(".hit")).hasCount(0);
        shoot(page, "journey-10-" + width);
        faultless(page);
        ask(page, "habitans");
        assertThat(page.locator(".reading")).containsText("habitants");
        assertThat(page.locator(".hit").first()).isVisible();
    }
}
