package org.moisson.searching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.language.Marks;
import org.moisson.query.Clause;
import org.moisson.query.Match;
import org.moisson.query.Reason;
import org.moisson.report.FindingKind;

/** Tells why a text was found, beyond the words that are marked in it. */
final class Why {

    private final Asked asked;
    private final Texts texts;
    private final List<Wanted> wanted = new ArrayList<>();

    Why(Asked asked, Texts texts) {
        this.asked = asked;
        this.texts = texts;
        for (Clause each : asked.clauses()) {
            List<Way> ways = each.others().stream()
                    .map(other -> new Way(other.reason(), Leaves.of(other.match()), other.match()))
                    .toList();
            wanted.add(new Wanted(Leaves.own(each), ways));
        }
    }

    /** A clause's own words and its other ways. */
    private record Wanted(Marks own, List<Way> ways) {}

    private record Way(Reason reason, Marks marks, Match match) {}

    List<Reason> of(IndexedPassage passage) {
        Set<Reason> reasons = new LinkedHashSet<>();
        String section = String.join(" . ", passage.section());
        for (Wanted each : wanted) {
            if (each.own().in(texts.of(passage.text()))) {
                continue;
            }
            Optional<Way> other = other(each, passage.text());
            if (other.isPresent()) {
                reasons.add(other.get().reason());
            } else if (each.own().in(texts.of(section))) {
                reasons.add(Reason.of(Reason.Kind.IN_HEADING));
            } else if (each.own().in(texts.of(passage.context()))) {
                reasons.add(Reason.of(Reason.Kind.IN_CONTEXT));
            } else if (each.own().in(texts.of(passage.reportTitle()))) {
                reasons.add(Reason.of(Reason.Kind.IN_REPORT_TITLE));
            } else {
                reasons.add(tag(each).orElse(Reason.of(Reason.Kind.IN_SHEET)));
            }
        }
        if (passage.finding() != null && asksFor(passage.finding().kind())) {
            reasons.add(new Reason(Reason.Kind.STATES, passage.finding().kind().slug()));
        }
        corrections(reasons);
        return List.copyOf(reasons);
    }

    List<Reason> of(IndexedReport report) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Wanted each : wanted) {
            if (each.own().in(texts.of(report.title()))) {
                reasons.add(Reason.of(Reason.Kind.IN_TITLE));
            } else {
                other(each, report.title()).map(Way::reason).ifPresent(reasons::add);
                each.ways().stream()
                        .filter(way -> way.match() instanceof Match.Tagged tagged && bears(report, tagged))
                        .map(Way::reason)
                        .forEach(reasons::add);
            }
        }
        corrections(reasons);
        return List.copyOf(reasons);
    }

    private static boolean bears(IndexedReport report, Match.Tagged tagged) {
        return switch (tagged.facet()) {
            case THEME -> report.themes().contains(tagged.value());
            case POPULATION -> report.populations().contains(tagged.value());
            case SETTING -> report.settings().contains(tagged.value());
            case PLACE ->
                report.places().stream()
                        .anyMatch(each -> (each.role().slug() + ":" + each.code()).equals(tagged.value()));
            case OTTAWA, FACTOR, TYPE, SCOPE, KIND -> false;
        };
    }

    private Optional<Way> other(Wanted wanted, String text) {
        return wanted.ways().stream()
                .filter(each -> each.marks().in(texts.of(text)))
                .findFirst();
    }

    private static Optional<Reason> tag(Wanted wanted) {
        return wanted.ways().stream()
                .filter(each -> each.match() instanceof Match.Tagged)
                .map(Way::reason)
                .findFirst();
    }

    private boolean asksFor(FindingKind kind) {
        return asked.reading().kinds().contains(kind) || (asked.whatWorked() && kind != FindingKind.OBSTACLE);
    }

    private void corrections(Set<Reason> reasons) {
        asked.reading()
                .corrections()
                .forEach(each -> reasons.add(new Reason(Reason.Kind.SPELLING, each.from() + " → " + each.to())));
    }
}
