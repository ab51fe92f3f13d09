package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.report.IdentityRow;
import org.moisson.report.Passage;

/** Collects the rows of a report's identity card: labels with their values. */
final class IdentityCard {

    private static final int LONGEST_LABEL = 8;

    /** Words that open the labels of French project sheets. */
    private static final Pattern LABEL = Pattern.compile(
            "^(intervention|nom|intitul[eé]|titre|projet|porteur|promoteur|structure|th[eé]matique|th[eè]me|champ|probl[eé]matique|population|public|"
                    + "b[eé]n[eé]ficiaire|dates?|p[eé]riode|dur[eé]e|depuis|lieu|milieu|cadre|r[eé]gion|d[eé]partement|territoire|niveau|[eé]chelle|port[eé]e|"
                    + "partenaire|principaux partenaires|financeur|financement|objectif|but|finalit[eé]|contributeur|accompagnateur|auteur|r[eé]daction|"
                    + "m[eé]thodolog|modalit|contact|site|source|publication|capitalis|commune|ville|budget|milieux|lieux|publics|objectifs|mots).*");

    private static final Pattern INLINE = Pattern.compile("^([\\p{Lu}][^:.;!?]{2,60}?)\\s*:\\s+(\\S.*)$");

    private final List<IdentityRow> rows = new ArrayList<>();
    private final List<IdentityRow> waiting = new ArrayList<>();
    private boolean open;

    List<IdentityRow> rows() {
        return rows;
    }

    /** Whether a row is under way, which the next page may continue. */
    boolean open() {
        return open && !rows.isEmpty();
    }

    String label() {
        return rows.isEmpty() ? "" : rows.getLast().label();
    }

    /** A row of two cells. */
    void pair(String label, String value, int page, List<Passage> passages) {
        String name = PageTexts.collapse(label).replaceAll("\\s*:$", "");
        IdentityRow row = new IdentityRow(
                name, value.strip(), page, passages.stream().map(Passage::id).toList());
        if (words(name) > LONGEST_LABEL) {
            open = false;
            return;
        }
        waiting.add(row);
        // a table is an identity card once one of its labels is known; its other labels then count too
        if (open || known(name)) {
            rows.addAll(waiting);
            waiting.clear();
            open = true;
        }
    }

    /** The value of the last row goes on. */
    void goesOn(String value, List<Passage> passages) {
        IdentityRow last = rows.removeLast();
        List<String> ids = new ArrayList<>(last.passages());
        passages.forEach(passage -> ids.add(passage.id()));
        rows.add(new IdentityRow(last.label(), last.value() + "\n" + value.strip(), last.page(), ids));
    }

    /** A line "label : value" outside any table, where the label is a known one. */
    void labelled(String text, List<Passage> passages) {
        open = false;
        waiting.clear();
        Matcher matcher = INLINE.matcher(text);
        if (!passages.isEmpty() && matcher.matches() && words(matcher.group(1)) <= 5 && known(matcher.group(1))) {
            rows.add(new IdentityRow(
                    matcher.group(1),
                    matcher.group(2),
                    passages.getFirst().pages().getFirst(),
                    passages.stream().map(Passage::id).toList()));
        }
    }

    static boolean known(String label) {
        return LABEL.matcher(label.toLowerCase(Locale.FRENCH)).matches();
    }

    private static int words(String label) {
        return label.strip().split("\\s+").length;
    }
}
