package org.moisson.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Addresses of the pages. */
final class Links {

    static final String SEARCH = "/";
    static final String WORKED = "/ce-qui-a-marche";
    static final String FEED = "/flux.atom";
    static final String MAP = "/carte-des-preuves";
    static final String GRID = "/grille-entretien";
    static final String GRID_TEXT = "/grille-entretien.txt";
    static final String NEED = "/besoins/nouveau";
    static final String NEEDS = "/besoins";

    private Links() {}

    /** That address when it leads to a page of ours, else the start. */
    static String own(String address) {
        boolean own = address.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
        return own ? address : SEARCH;
    }

    static String report(String id) {
        return "/rapports/" + id;
    }

    /** The document at the page where a passage stands, the passage marked on it. */
    static String passage(String report, List<Integer> pages, String passage) {
        return page(report, first(pages)) + "&passage=" + encoded(passage);
    }

    /** The same on the way through all passages that hold the words of a line. */
    static String passage(String report, List<Integer> pages, String passage, String line) {
        return passage(report, pages, passage) + (line.isEmpty() ? "" : "&q=" + encoded(line));
    }

    /** The document at the page where a finding stands, the finding marked on it. */
    static String finding(String report, List<Integer> pages, String finding) {
        return page(report, first(pages)) + "&finding=" + encoded(finding);
    }

    /** The document at a page. */
    static String page(String report, int number) {
        return report(report) + "?page=" + number;
    }

    private static int first(List<Integer> pages) {
        return pages.isEmpty() ? 1 : pages.get(0);
    }

    /** The original file. */
    static String original(String report) {
        return "/api/reports/" + report + "/file";
    }

    /** An address that one more parameter may be written after. */
    static String open(String address) {
        return address + (address.indexOf('?') < 0 ? '?' : '&');
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
