package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;

/** Every page is made, in French, without a script of its own inside and with all that it quotes escaped. */
class PagesTest extends OnTheShelf {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=habitants&theme=nutrition&not.place=dep-07&from=2020&confirmed=true&ottawaStatus=implied",
                "/?q=introuvable",
                "/?q=jardin&page=1",
                "/ce-qui-a-marche",
                "/ce-qui-a-marche?q=introuvable",
                "/ce-qui-a-marche?q=habitants&place=reg-32",
                "/carte-des-preuves",
                "/carte-des-preuves?rows=ottawa&columns=place&areas=region&theme=nutrition",
                "/imports",
                "/a-propos",
                "/rapports/{café}",
                "/rapports/{jardin}",
                "/rapports/{jardin}?page=2",
                "/rapports/{jardin}?page=1&q=parcelles",
                "/comparer?ids={café}&ids={jardin}"
            })
    void a_page_is_whole_escaped_and_has_no_script_or_style_inside(String uri) throws Exception {
        MvcTestResult result = mvc.get()
                .uri(uri.replace("{café}", Shelf.CAFE.value()).replace("{jardin}", Shelf.GARDEN.value()))
                .exchange();
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        String html = result.getResponse().getContentAsString();
        assertThat(html)
                .contains("<html lang=\"fr\"", "<h1", "</html>")
                .doesNotContain("<script>", "<img", " style=", "<style", " onclick=", "??", "th:");
    }

    @Test
    void a_quotation_stands_word_for_word_with_report_page_place_and_date() throws Exception {
        String html = mvc.get()
                .uri("/ce-qui-a-marche?q=habitants")
                .exchange()
                .getResponse()
                .getContentAsString();
        int at = html.indexOf(Shelf.LEVER);
        assertThat(at).isPositive();
        assertThat(html.substring(at, html.indexOf("</figure>", at)))
                .contains("Les cafés du lundi", "p.\u00a01", "Ardèche", "2021", "juin 2023");
    }

    @Test
    void the_page_behind_a_quotation_marks_it() throws Exception {
        String html = mvc.get()
                .uri("/rapports/" + Shelf.CAFE + "?page=1&passage=" + Shelf.CAFE + "-1")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains("<mark id=\"passage\">" + Shelf.LEVER + "</mark>", "/file\"", "box-lever box-current");
        assertThat(mvc.get().uri("/rapports/" + Shelf.CAFE + "/pages/1?finding=x"))
                .hasRedirectedUrl("/rapports/" + Shelf.CAFE + "?page=1&finding=x");
        assertThat(mvc.get().uri("/rapports/" + Shelf.CAFE + "?page=9")).hasStatus(404);
    }

    @Test
    void the_map_links_an_area_to_its_experiences_and_shows_the_gaps() throws Exception {
        String html =
                mvc.get().uri("/carte-des-preuves").exchange().getResponse().getContentAsString();
        assertThat(html)
                .contains(
                        "href=\"/?scope=experience&amp;place=dep-07\"",
                        "aria-label=\"Ardèche : 1 expérience\"",
                        "<title>Ain : aucune expérience</title>",
                        "Guyane")
                .doesNotContain("aria-label=\"Nord : 2 expériences\"");
    }

    @Test
    void a_result_is_exported_as_it_was_asked_for() throws Exception {
        assertThat(mvc.get().uri("/?q=habitants").exchange())
                .bodyText()
                .contains("href=\"/api/export?q=habitants&amp;format=ris\"")
                .contains("href=\"/api/export?q=habitants&amp;format=csv&amp;of=passages&amp;separator=semicolon\"");
        assertThat(mvc.get().uri("/").exchange()).bodyText().contains("href=\"/api/export?format=ris\"");
        assertThat(mvc.get().uri("/ce-qui-a-marche?q=habitants").exchange())
                .bodyText()
                .contains("href=\"/api/export?q=habitants&amp;format=bibtex\"");
    }

    @Test
    void a_search_is_followed_as_a_feed() throws Exception {
        MvcTestResult result = mvc.get().uri("/flux.atom?q=habitants").exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(3);
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).startsWith("habitants");
    }

    @Test
    void the_words_looked_for_are_walked_through_in_the_order_of_the_pages() throws Exception {
        String html = mvc.get()
                .uri("/rapports/" + Shelf.GARDEN + "?page=1&q=familles ou habitants")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains(
                        "2 passages sur « familles ou habitants »", "<mark>habitants</mark>", "<mark>familles</mark>");
        assertThat(html.indexOf("<mark>habitants</mark>")).isLessThan(html.indexOf("<mark>familles</mark>"));
    }

    @Test
    void words_that_the_page_breaks_over_lines_are_found_all_the_same() {
        PageText cut = PageText.cut("Avant.\nUn mot  puis\nun autre.\nAprès.", "Un mot puis un autre.");
        assertThat(cut).isEqualTo(new PageText("Avant.\n", "Un mot  puis\nun autre.", "\nAprès."));
        assertThat(PageText.cut("Rien.", "Absent").passage()).isEmpty();
    }

    @Test
    void a_marked_text_keeps_its_marks_and_nothing_else() {
        assertThat(Marked.safe("a <mark>b</mark> <b onclick=\"x\">c</b> &amp; </mark> <mark>d"))
                .isEqualTo(
                        "a <mark>b</mark> &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt; &amp; &lt;/mark&gt; <mark>d</mark>");
    }

    @Test
    void an_unknown_address_gets_a_page_that_leads_back() throws Exception {
        MvcTestResult result = mvc.get().uri("/rapports/absent").exchange();
        assertThat(result).hasStatus(404);
        assertThat(result.getResponse().getContentAsString()).contains("Fiche introuvable", "href=\"/\"");
        assertThat(mvc.get().uri("/rien")).hasStatus(404);
        assertThat(mvc.get().uri("/?theme=rien")).hasStatus(400);
    }

    @Test
    void nothing_found_is_said_with_ways_out() throws Exception {
        String html = mvc.get()
                .uri("/?q=introuvable&theme=nutrition")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("Aucun document ne parle de", "avec ces filtres", "Sans le filtre");
    }
}
