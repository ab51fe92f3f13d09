package org.moisson.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Addresses of the pages. */
final class Links {

    static final String SEARCH = "/";
    static final String WORKED = "/ce-qui-a-marche";
    static final String MAP = "/carte-des-preuves";

    private Links() {}

    static String report(String id) {
        return "/rapports/" + id;
    }

    /** The text of the page where a passage stands, the passage marked in it. */
    static String passage(String report, List<Integer> pages, String passage) {
        return page(report, pages.isEmpty() ? 1 : pages.get(0)) + "?passage=" + encoded(passage) + "#passage";
    }

    static String page(String report, int number) {
        return report(report) + "/pages/" + number;
    }

    /** The original, opened at a page where the browser can. */
    static String original(String report, List<Integer> pages) {
        return "/api/reports/" + report + "/file" + (pages.isEmpty() ? "" : "#page=" + pages.get(0));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
