package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.curation.Curation;
import org.moisson.curation.FindingEdit;
import org.moisson.curation.Publishing;
import org.moisson.curation.Signature;
import org.moisson.report.Passage;
import org.moisson.report.Reading;
import org.moisson.report.Report;
import org.moisson.report.Status;
import org.moisson.store.Reports;
import org.springframework.beans.factory.annotation.Autowired;

/** The two-minute review: by keyboard alone, by mouse, and without any script. */
class ReviewJourneyTest extends InABrowser {

    private static final String CAFE = Shelf.CAFE.value();
    private static final String OTHERWISE =
            "La même animatrice, présente chaque semaine, a installé la confiance des habitants du hameau.";

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

    private Page signedIn(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        page.context().request().get("http://127.0.0.1:" + port + CuratorAtWork.SIGN_IN);
        return page;
    }

    private int waiting() {
        return documents.curated(CAFE).doubts().size();
    }

    private Status status(String target) {
        return ReviewViews.tag(documents.curated(CAFE), target).orElseThrow().status();
    }

    private void count(Page page, int expected) {
        assertThat(page.locator("#review-count"))
                .containsText(
                        expected == 0 ? "Tout est relu" : expected == 1 ? "1 valeur à relire" : expected + " valeurs");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_documentalist_reviews_a_report_by_keyboard_alone(int width) {
        int all = waiting();
        Page page = signedIn(width);
        page.navigate("/relecture/" + CAFE);
        assertThat(page.locator("#frame[data-drawn]")).isVisible();
        assertThat(page.locator(".box-current").first()).isAttached();
        count(page, all);
        shoot(page, "review-1-" + width);
        faultless(page);
        page.reload();
        assertThat(page.locator("#frame[data-drawn]")).isVisible();

        assertThat(page.locator(".review-value")).containsText("milieux favorables");
        page.keyboard().press("r");
        count(page, all - 1);
        org.assertj.core.api.Assertions.assertThat(status("ottawa:milieux-favorables"))
                .isEqualTo(Status.REJECTED);
        page.keyboard().press("u");
        count(page, all);
        page.keyboard().press("Enter");
        count(page, all - 1);
        org.assertj.core.api.Assertions.assertThat(status("ottawa:milieux-favorables"))
                .isEqualTo(Status.CONFIRMED);

        String second = page.locator(".review-value").textContent();
        page.keyboard().press("j");
        assertThat(page.locator(".review-value")).not().hasText(second);
        page.keyboard().press("k");
        assertThat(page.locator(".review-value")).hasText(second);

        page.navigate("/relecture/" + CAFE + "?at=themes:isolement-social");
        assertThat(page.locator("#frame[data-drawn]")).isVisible();
        page.keyboard().press("c");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("tabac");
        page.keyboard().press("Enter");
        assertThat(page.locator(".match", new Page.LocatorOptions().setHasText("Isolement social")))
                .hasCount(0);
        org.assertj.core.api.Assertions.assertThat(status("themes:tabac")).isEqualTo(Status.CONFIRMED);
        faultless(page);

        for (int left = waiting(); left > 0; left--) {
            count(page, left);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator(".review-value")).containsText("Tout est relu");
        shoot(page, "review-2-" + width);
        faultless(page);
        org.assertj.core.api.Assertions.assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_sure_is_confirmed_together_and_shown_to_all(int width) {
        Page page = signedIn(width);
        page.navigate("/relecture");
        assertThat(page.locator(".review-reports li").first()).isVisible();
        shoot(page, "review-3-" + width);
        faultless(page);
        page.navigate("/relecture/" + CAFE);
        assertThat(page.locator("#frame[data-drawn]")).isVisible();
        unfold(page, width);
        page.locator("#many").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        int before = waiting();
        page.locator(".review-bulk button").click();
        assertThat(page.locator("#review-count")).not().containsText(before + " valeurs");
        unfold(page, width);
        page.locator(".review-history summary").click();
        shoot(page, "review-4-" + width);
        faultless(page);
        page.navigate("/rapports/" + CAFE);
        if (width < 600) {
            page.locator(".fold > summary").click();
        }
        assertThat(page.locator(".origin-confirmed").first()).isVisible();
        shoot(page, "review-5-" + width);
        faultless(page);
        page.locator(".row-organisation .judge button").first().click();
        page.waitForURL("**/rapports/" + CAFE);
        assertThat(page.locator(".row-organisation")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_finding_that_a_new_reading_lost_is_tied_to_the_passage_most_like_it(
            int width, @Autowired Reports reports, @Autowired Publishing publishing) {
        String lost = CAFE + "-f1";
        Report before = reports.find(Shelf.CAFE).orElseThrow();
        curation.decide(lost, FindingEdit.status(Status.CONFIRMED), new Signature(CuratorAtWork.NAME, null));
        try {
            reports.save(readOtherwise(before));
            publishing.put(Shelf.CAFE);
            Page page = signedIn(width);
            page.navigate("/relecture/" + CAFE);
            assertThat(page.locator("#review-now")).containsText(Shelf.LEVER);
            assertThat(page.locator("#frame[data-drawn]")).isVisible();
            assertThat(page.locator("#review-correct .like input").first()).isChecked();
            assertThat(page.locator("#review-correct .like").first()).containsText(OTHERWISE);
            shoot(page, "review-lost-" + width);
            faultless(page);
            page.keyboard().press("Enter");
            assertThat(page.locator("#review-now")).not().containsText(Shelf.LEVER);
            org.assertj.core.api.Assertions.assertThat(documents.report(CAFE).findings())
                    .filteredOn(each -> each.quote().equals(OTHERWISE))
                    .singleElement()
                    .satisfies(each -> org.assertj.core.api.Assertions.assertThat(each.status())
                            .isEqualTo(Status.CONFIRMED));
            page.navigate("/rapports/" + CAFE);
            assertThat(page.locator(".block-lever")).containsText(OTHERWISE);
        } finally {
            reports.save(before);
            publishing.put(Shelf.CAFE);
        }
    }

    /** The same report as a reader would have it that cuts the sentence of the lever otherwise and finds no lever in it. */
    private static Report readOtherwise(Report report) {
        Reading reading = report.reading();
        List<Passage> passages = reading.passages().stream()
                .map(each -> new Passage(
                        each.id(),
                        each.ordinal(),
                        each.role(),
                        each.text().replace(Shelf.LEVER, OTHERWISE),
                        each.pages(),
                        each.boxes(),
                        each.section(),
                        each.context()))
                .toList();
        return new Report(
                report.id(),
                report.fileName(),
                report.importedAt(),
                new Reading(
                        reading.id(),
                        reading.properties(),
                        reading.language(),
                        reading.pages(),
                        reading.sections(),
                        passages,
                        reading.identityCard(),
                        reading.recognition(),
                        reading.version()),
                report.sheet(),
                report.findings().stream()
                        .filter(each -> !each.quote().equals(Shelf.LEVER))
                        .toList(),
                report.understoodBy());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void files_are_imported_a_copy_is_told_and_the_new_report_is_reviewed(int width) {
        byte[] sheet = ("<html lang='fr'><body><h1>Les goûters du préau " + width + "</h1><h2>Forces</h2>"
                        + "<ul><li>La présence des parents au goûter a facilité les échanges avec l’école.</li></ul>"
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        Page page = signedIn(width);
        page.navigate("/imports");
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("goûters.html", "text/html", sheet),
            new FilePayload("goûters (copie).html", "text/html", sheet)
        });
        page.locator("#drop button").click();
        assertThat(page.locator("#job[data-done=true]")).isVisible();
        assertThat(page.locator(".item-good")).hasCount(1);
        assertThat(page.locator(".item-twin")).hasCount(1);
        assertThat(page.locator(".item-twin a").last()).containsText("déjà au fonds");
        shoot(page, "import-copy-" + width);
        faultless(page);
        page.locator(".item-good a").first().click();
        assertThat(page.locator("h1")).containsText("goûters du préau");
        String report = page.url().replaceAll(".*/", "");
        page.navigate("/relecture/" + report);
        assertThat(page.locator(".review-value")).not().isEmpty();
        shoot(page, "import-review-" + width);
        faultless(page);
        int before = documents.curated(report).doubts().size();
        page.keyboard().press("Enter");
        count(page, before - 1);
    }

    @Test
    void forms_do_all_of_it_without_a_script() {
        int all = waiting();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://127.0.0.1:" + port))) {
            Page page = context.newPage();
            page.context().request().get("http://127.0.0.1:" + port + CuratorAtWork.SIGN_IN);
            page.navigate("/relecture/" + CAFE);
            page.locator("#review-reject").click();
            count(page, all - 1);
            page.locator("#review-undo").click();
            count(page, all);
            page.navigate("/relecture/" + CAFE + "?at=places:intervention:dep-07");
            page.locator("#review-correct summary").click();
            page.locator("#review-correct input[name=text]").fill("Nulle part");
            page.locator("#review-correct form button").press("Enter");
            assertThat(page.locator("aside .notice[role=alert]")).containsText("lieu");
            page.locator("#review-correct summary").click();
            page.locator("#review-correct input[name=text]").fill("Loire-Atlantique");
            page.locator("#review-correct form button").press("Enter");
            count(page, all - 1);
            page.navigate("/relecture/" + CAFE + "?at=finding:" + CAFE + "-f1");
            page.locator("#review-correct summary").click();
            page.locator("select[name=kind]").selectOption("lesson");
            page.locator("#review-correct form button").press("Enter");
            page.navigate("/relecture/" + CAFE);
            page.locator(".review-history summary").click();
            assertThat(page.locator(".review-history li").first()).containsText("enseignement");
            page.locator(".review-history button").first().click();
            page.navigate("/rapports/" + CAFE);
            assertThat(page.locator(".block-lever .words").first()).containsText("animatrice");
        }
    }
}
