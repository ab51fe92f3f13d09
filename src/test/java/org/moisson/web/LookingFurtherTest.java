package org.moisson.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** From a result one looks further: within a facet, to other searches, to what was asked before, to what a word means. */
class LookingFurtherTest extends InABrowser {

    private Page start(String path) {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(path);
        return page;
    }

    @Test
    void a_value_is_found_by_its_name_within_a_facet_with_its_count_in_this_result() {
        Page page = start("/?theme=isolement-social");
        page.locator(".facet-find[data-facet=place] input").fill("ardeche");
        assertThat(page.locator(".facet-found a")).hasCount(1);
        assertThat(page.locator(".facet-found a")).containsText("Ardèche 1");
        page.locator(".facet-find[data-facet=place] input").fill("nord");
        assertThat(page.locator(".facet-found")).containsText("Aucune valeur");
        page.locator(".facet-find[data-facet=place] input").fill("ardeche");
        faultless(page);
        page.locator(".facet-found a").click();
        assertThat(page.locator(".chip")).hasCount(2);
        assertThat(page.locator(".hit-title")).hasCount(1);
    }

    @Test
    void the_last_questions_of_this_browser_are_offered_and_can_be_forgotten() {
        Page page = start("/?q=confiance");
        page.navigate("/");
        page.locator("#q").focus();
        assertThat(page.locator("#suggestions li").first()).containsText("confiance");
        page.locator("#q").press("ArrowDown");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".hit-title").first()).isVisible();
        page.navigate("/");
        page.locator("#q").focus();
        page.locator("#suggestions li").last().click();
        page.navigate("/imports");
        page.navigate("/");
        page.locator("#q").focus();
        assertThat(page.locator("#suggestions li")).hasCount(0);
    }

    @Test
    void other_searches_stand_under_a_result_with_their_counts() {
        Page page = start("/?q=habitants");
        assertThat(page.locator(".others-searched a").first()).isVisible();
        faultless(page);
        page.locator(".others-searched a").first().click();
        assertThat(page.locator(".hit-title").first()).isVisible();
    }

    @Test
    void a_tag_says_what_it_means_to_the_pointer_and_to_the_keyboard() {
        Page page = start("/?theme=nutrition");
        page.locator(".tags .defined-word").first().focus();
        assertThat(page.locator(".tags .tip").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".tags .tip").first()).isHidden();
        page.locator(".hit-title a").first().click();
        page.locator(".row-themes .defined-word").first().hover();
        assertThat(page.locator(".row-themes .tip").first()).isVisible();
    }
}
