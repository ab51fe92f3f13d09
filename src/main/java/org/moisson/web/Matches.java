package org.moisson.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.moisson.answer.PassageHit;
import org.moisson.report.Box;
import org.moisson.report.Finding;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.moisson.report.Status;

/**
 * What a reader goes through in a document, in the order of its pages: the findings, or the passages that hold the words
 * looked for.
 *
 * @param current index of the one that is shown now, -1 for none
 */
record Matches(List<Match> all, int current) {

    Matches {
        all = List.copyOf(all);
    }

    /**
     * One place in the document.
     *
     * @param kind of finding as a slug, "passage" where it states none
     * @param html safe
     */
    record Match(
            String passageId,
            String kind,
            String text,
            String html,
            List<Integer> pages,
            List<Box> boxes,
            String url) {}

    /** The findings, the one named by its id or its passage's id current. */
    static Matches findings(Report report, String finding, String passage) {
        List<Match> all = new ArrayList<>(report.findings().stream()
                .filter(each -> each.status() != Status.REJECTED && each.sameAs() == null)
                .map(each -> of(report, each))
                .toList());
        Optional<String> wanted = report.findings().stream()
                .filter(each -> each.id().equals(finding))
                .map(Finding::passageId)
                .findFirst();
        return sorted(report, all, wanted.orElse(passage), UnaryOperator.identity());
    }

    /** The passages that were found, the one of that id current. */
    static Matches passages(Report report, List<PassageHit> hits, String passage, String line) {
        List<Match> all = new ArrayList<>(hits.stream()
                .map(hit -> new Match(
                        hit.id(),
                        hit.kind() == null ? "passage" : hit.kind(),
                        hit.text(),
                        Marked.safe(hit.html()),
                        hit.pages(),
                        hit.boxes(),
                        Links.passage(report.id().value(), hit.pages(), hit.id(), line)))
                .toList());
        return sorted(report, all, passage, url -> url + "&q=" + Links.encoded(line));
    }

    /** A passage that is asked for and not among them joins them. */
    private static Matches sorted(Report report, List<Match> all, String wanted, UnaryOperator<String> link) {
        if (all.stream().noneMatch(each -> each.passageId().equals(wanted))) {
            report.reading().passages().stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .ifPresent(each -> all.add(of(report, each, link)));
        }
        all.sort(Comparator.comparingInt((Match each) -> each.pages().isEmpty()
                        ? Integer.MAX_VALUE
                        : each.pages().get(0))
                .thenComparingInt(each -> ordinal(each.passageId())));
        List<String> ids = all.stream().map(Match::passageId).toList();
        return new Matches(all, ids.indexOf(wanted));
    }

    private static int ordinal(String passageId) {
        String digits = passageId.substring(passageId.lastIndexOf('-') + 1);
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static Match of(Report report, Finding finding) {
        return new Match(
                finding.passageId(),
                finding.kind().slug(),
                finding.quote(),
                Marked.escaped(finding.quote()),
                finding.pages(),
                finding.boxes(),
                Links.finding(report.id().value(), finding.pages(), finding.id()));
    }

    private static Match of(Report report, Passage passage, UnaryOperator<String> link) {
        return new Match(
                passage.id(),
                "passage",
                passage.text(),
                Marked.escaped(passage.text()),
                passage.pages(),
                passage.boxes(),
                link.apply(Links.passage(report.id().value(), passage.pages(), passage.id())));
    }

    /** The id of the passage of the current one, empty where there is none. */
    String passage() {
        return current < 0 ? "" : all.get(current).passageId();
    }

    /** The words of the current one, empty where there is none. */
    String words() {
        return current < 0 ? "" : all.get(current).text();
    }

    /** The one before the current one, or before that page where none is current. */
    Optional<Match> before(int page) {
        if (current >= 0) {
            return current == 0 ? Optional.empty() : Optional.of(all.get(current - 1));
        }
        return all.stream()
                .filter(each -> !on(each, page) && first(each) < page)
                .reduce((one, other) -> other);
    }

    /** The one after the current one, or from that page on where none is current. */
    Optional<Match> after(int page) {
        if (current >= 0) {
            return current + 1 == all.size() ? Optional.empty() : Optional.of(all.get(current + 1));
        }
        return all.stream().filter(each -> first(each) >= page).findFirst();
    }

    /** Those printed on a page. */
    Stream<Match> on(int page) {
        return all.stream().filter(each -> on(each, page));
    }

    private static boolean on(Match match, int page) {
        return match.boxes().stream().anyMatch(box -> box.page() == page);
    }

    private static int first(Match match) {
        return match.pages().isEmpty() ? 0 : match.pages().get(0);
    }
}
