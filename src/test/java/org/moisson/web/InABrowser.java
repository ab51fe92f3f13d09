package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.moisson.Needed;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.store.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser over the shelf; screenshots stay under target/screenshots. */
abstract class InABrowser extends OnTheShelf {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    static Playwright playwright;
    static Browser browser;

    @LocalServerPort
    int port;

    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        Path chromium = Needed.CHROMIUM.orSkip();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
    }

    /** What a test imported goes, so that the next one finds the shelf as it was. */
    @AfterEach
    void tidy(@Autowired Importing importing, @Autowired Reports reports) {
        reports.ids().stream()
                .filter(each -> !Shelf.holds(each))
                .forEach(each -> importing.delete(each, Actor.moisson()));
    }

    Page page(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setBaseURL("http://127.0.0.1:" + port));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:" + port)
                    && !request.url().startsWith("data:")) {
                complaints.add("request to " + request.url());
            }
        });
        return page;
    }

    /** On a phone what stands aside is folded. */
    static void unfold(Page page, int width) {
        if (width < 600) {
            page.locator(".fold > summary").click();
        }
    }

    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** With all that folds unfolded: axe sees no fault, nothing scrolls sideways, nothing was asked of another host. */
    void faultless(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url() + " "
                        + violations.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .isEmpty();
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
        assertThat(complaints).isEmpty();
        page.evaluate("document.getElementById('menu').open = false");
    }
}
