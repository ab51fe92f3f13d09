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
import org.moisson.report.FindingKind;

/** Tells in French why a text was found, beyond the words that are marked in it. */
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

    private record Way(String reason, Marks marks, Match match) {}

    List<String> of(IndexedPassage passage) {
        Set<String> reasons = new LinkedHashSet<>();
        String section = String.join(" . ", passage.section());
        for (Wanted each : wanted) {
            if (each.own().in(texts.of(passage.text()))) {
                continue;
            }
            Optional<Way> other = other(each, passage.text());
            if (other.isPresent()) {
                reasons.add(other.get().reason());
            } else if (each.own().in(texts.of(section))) {
                reasons.add("dans l’intertitre");
            } else if (each.own().in(texts.of(passage.context()))) {
                reasons.add("dans le contexte");
            } else if (each.own().in(texts.of(passage.reportTitle()))) {
                reasons.add("dans le titre du rapport");
            } else {
                reasons.add(tag(each).orElse("dans la fiche du rapport"));
            }
        }
        if (passage.finding() != null && asksFor(passage.finding().kind())) {
            reasons.add("énonce " + kind(passage.finding().kind()));
        }
        corrections(reasons);
        return List.copyOf(reasons);
    }

    List<String> of(IndexedReport report) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Wanted each : wanted) {
            if (each.own().in(texts.of(report.title()))) {
                reasons.add("dans le titre");
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

    private static Optional<String> tag(Wanted wanted) {
        return wanted.ways().stream()
                .filter(each -> each.match() instanceof Match.Tagged)
                .map(Way::reason)
                .findFirst();
    }

    private boolean asksFor(FindingKind kind) {
        return asked.reading().kinds().contains(kind) || (asked.whatWorked() && kind != FindingKind.OBSTACLE);
    }

    private static String kind(FindingKind kind) {
        return switch (kind) {
            case LEVER -> "un levier";
            case OBSTACLE -> "un frein";
            case RESULT -> "un résultat";
            case LESSON -> "un enseignement";
            case RECOMMENDATION -> "une recommandation";
        };
    }

    private void corrections(Set<String> reasons) {
        asked.reading().corrections().forEach(each -> reasons.add("orthographe : " + each.from() + " → " + each.to()));
    }
}
