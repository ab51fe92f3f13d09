package org.moisson.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Report;

/** In how many reports each candidate stands. What is rare is forgotten from time to time, so that memory stays bounded. */
final class TermCounts {

    private static final int MOST_HELD = 400_000;
    private static final int QUOTES = 3;
    private static final int FORMS = 6;

    private final TermScanner scanner;
    private final Map<String, Term> terms = new HashMap<>();
    private int reports;

    TermCounts(TermScanner scanner) {
        this.scanner = scanner;
    }

    /** Where a candidate stands: the ordinal of a passage of a report. */
    record Place(int report, int passage) {}

    /** What is known of a candidate. */
    static final class Term {
        private final Map<String, Integer> forms = new HashMap<>();
        private final List<Place> places = new ArrayList<>(QUOTES);
        private final List<Integer> holders = new ArrayList<>(2);
        private int times;
        private int determined;

        int reports() {
            return holders.size();
        }

        List<Place> places() {
            return places;
        }

        /** The reports that hold it, by the order in which they were counted. */
        List<Integer> holders() {
            return holders;
        }

        /** The most frequent way to write it. */
        String form() {
            return forms.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        /** Whether it mostly stands where nouns do. */
        boolean noun() {
            return 10L * determined >= 4L * times;
        }

        private void note(String form, boolean afterDeterminer) {
            times++;
            determined += afterDeterminer ? 1 : 0;
            if (forms.size() < FORMS || forms.containsKey(form)) {
                forms.merge(form, 1, Integer::sum);
            }
        }
    }

    int reports() {
        return reports;
    }

    Map<String, Term> terms() {
        return terms;
    }

    void add(Report report) {
        int number = reports++;
        Set<String> seen = new HashSet<>();
        for (Passage passage : report.reading().passages()) {
            if (passage.role() != PassageRole.NOTE) {
                scanner.scan(passage.text(), (key, form, determined) -> {
                    Term term = terms.computeIfAbsent(key, each -> new Term());
                    term.note(form, determined);
                    if (seen.add(key)) {
                        term.holders.add(number);
                        if (term.places.size() < QUOTES) {
                            term.places.add(new Place(number, passage.ordinal()));
                        }
                    }
                });
            }
        }
        if (terms.size() > MOST_HELD) {
            forget();
        }
    }

    /** The rarer a candidate, the sooner it goes. */
    private void forget() {
        for (int least = 2; terms.size() > MOST_HELD / 2 && least < 64; least *= 2) {
            int bound = least;
            terms.values().removeIf(each -> each.reports() < bound);
        }
    }
}
