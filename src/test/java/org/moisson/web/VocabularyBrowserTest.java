package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.thesaurus.Thesaurus;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages of the vocabularies: reading them is open, changing them is for administrators, with the effect seen first. */
class VocabularyBrowserTest extends InABrowser {

    private static final String HIVES = """
            Le rucher-école des voisins

            Nous tenons un rucher-école avec les habitants du quartier des Tanneurs, chaque mardi de mars à octobre.
            Le rucher-école réunit des voisins qui ne se parlaient pas, et chacun y trouve une place.
            """;

    @Autowired
    private Importing importing;

    @Autowired
    private Thesaurus thesaurus;

    @Autowired
    private Editing editing;

    @Autowired
    private Vocabularies vocabularies;

    @DynamicPropertySource
    static void administered(DynamicPropertyRegistry properties) {
        properties.add("moisson.bootstrap-token", () -> "vocabulary-test");
    }

    @AfterEach
    void asItWas() {
        Reset.vocabularies(editing, vocabularies, thesaurus);
    }

    private Page administrator(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer vocabulary-test"));
        return page;
    }

    private void importHives() throws Exception {
        Importing.Incoming file = new Importing.Incoming() {
            @Override
            public String name() {
                return "ruches.txt";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(HIVES.getBytes(StandardCharsets.UTF_8));
            }
        };
        String id = importing.submit(List.of(file), "test", Actor.moisson()).id();
        await(() -> importing.find(id).orElseThrow().done());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            org.assertj.core.api.Assertions.assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_administrator_adds_a_synonym_sees_its_effect_saves_it_and_finds_the_report_by_it(int width)
            throws Exception {
        importHives();
        Page page = administrator(width);
        page.navigate("/vocabulaires");
        page.locator(".scheme-name[href='/vocabulaires/theme']").click();
        page.locator(".concept-line a[href='/vocabulaires/theme/sante-environnement']")
                .click();
        page.locator("#add-alternative").fill("école des abeilles");
        page.locator("#add-alternative").press("Enter");
        assertThat(page.locator("#effect-count")).containsText("aucune");
        page.goBack();
        page.locator("#add-alternative").fill("rucher école");
        page.locator("#add-alternative").press("Enter");
        assertThat(page.locator("#effect-count")).containsText("1 étiquette gagnée");
        assertThat(page.locator(".effect-tag .words").first()).containsText("rucher-école");
        assertThat(page.locator(".effect-line").first()).containsText("rucher école");
        shoot(page, "vocabulary-effect-" + width);
        faultless(page);
        page.locator("#save").click();
        assertThat(page.locator(".words-list").first()).containsText("rucher école");
        assertThat(page.locator(".past")).containsText("Ajouter le synonyme « rucher école »");
        shoot(page, "vocabulary-concept-" + width);
        faultless(page);

        await(() -> thesaurus.progress().isEmpty()
                && vocabularies.version().contains("+")
                && found(page).contains("rucher"));
        page.navigate("/?q=rucher+école");
        assertThat(page.locator(".reading-concepts")).containsText("Santé environnement");
        assertThat(page.locator(".hit-title").first()).containsText("rucher-école");
        faultless(page);

        page.navigate("/vocabulaires/historique");
        shoot(page, "vocabulary-history-" + width);
        faultless(page);
        page.locator(".past form button").first().click();
        assertThat(page.locator("#effect-count")).containsText("1 perdue");
        page.locator("#save").click();
        assertThat(page.locator(".past .badge").first()).containsText("annulé");
    }

    private static String found(Page page) {
        page.navigate("/?theme=sante-environnement");
        return page.locator("main").innerText();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void whoever_reads_sees_the_vocabularies_and_no_form(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        page.navigate("/vocabulaires");
        assertThat(page.locator(".schemes li")).hasCount(7);
        shoot(page, "vocabularies-" + width);
        faultless(page);
        page.navigate("/vocabulaires/theme");
        assertThat(page.locator(".concept-line.depth-1 a[href='/vocabulaires/theme/tabac']"))
                .isVisible();
        assertThat(page.locator(".desk")).hasCount(0);
        shoot(page, "vocabulary-" + width);
        faultless(page);
        page.navigate("/vocabulaires/theme/tabac");
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(page.locator("main")).containsText("Addictions");
        page.locator(".tools .primary").click();
        assertThat(page.locator(".chip").first()).containsText("Tabac");
    }

    @Test
    void an_administrator_makes_a_concept_and_looks_at_proposed_terms() throws Exception {
        importHives();
        Page page = administrator(1280);
        page.navigate("/vocabulaires/theme");
        page.locator(".desk input[name=text]").fill("Jardins partagés");
        page.locator(".desk textarea").fill("Jardiner ensemble.");
        page.locator(".desk select").selectOption("nutrition");
        page.locator(".desk button").click();
        assertThat(page.locator(".lead")).containsText("Créer le concept « Jardins partagés » sous « Nutrition");
        page.locator("#save").click();
        assertThat(page.locator("h1")).containsText("Jardins partagés");
        assertThat(page.locator("main")).containsText("Plus large");

        await(() -> !thesaurus.proposals().underWay());
        page.navigate("/vocabulaires/termes");
        assertThat(page.locator("h1")).isVisible();
        shoot(page, "vocabulary-terms");
        faultless(page);
        page.navigate("/vocabulaires/demandes");
        assertThat(page.locator("main")).containsText("Aucune demande");
        faultless(page);
    }
}
