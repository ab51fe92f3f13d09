package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.moisson.report.Evidence;

/** The dates of a report that may be those of its action, each with how well it looks; laws, books and figures look bad. */
final class ActionDates {

    private static final int BEFORE = 90;
    private static final int AFTER = 60;
    private static final Hinted ELSEWHERE = Hinted.of(
            "\\bloi\\b|decret|\\barticle|arrete du|instruction|circulaire|ordonnance|charte|plan (national|regional)|strategie nationale|projet regional|schema regional|"
                    + "insee|recensement|barometre|taux de|selon |d'apres |statisti|enquete (nationale|sante)|publie|parution|paru|consulte le|©|copyright|"
                    + "\\bet al\\b|revue|edition|rapport de|n°|oms |organisation mondiale|covid|fusion|reforme|population de|habitants en|chomage|fondee? en",
            "loi",
            "decret",
            "article",
            "arrete du",
            "instruction",
            "circulaire",
            "ordonnance",
            "charte",
            "plan ",
            "strategie nationale",
            "projet regional",
            "schema regional",
            "insee",
            "recensement",
            "barometre",
            "taux de",
            "selon ",
            "d'apres ",
            "statisti",
            "enquete ",
            "publie",
            "parution",
            "paru",
            "consulte le",
            "©",
            "copyright",
            "et al",
            "revue",
            "edition",
            "rapport de",
            "n°",
            "oms ",
            "organisation mondiale",
            "covid",
            "fusion",
            "reforme",
            "population de",
            "habitants en",
            "chomage",
            "fonde");
    private static final Pattern ACTION = Pattern.compile(
            "\\b(men(e|ee|es|ees|er)\\b|deroul|mis(e|es)? en (place|oeuvre)|experiment|action|projet|programme|intervention|dispositif|deploy|lanc|demarr|conduit|anim|realis|organis|"
                    + "a (eu lieu|concerne|dure|commence|debute)|ateliers?|seances?|sessions?|saison|annee scolaire|initie|mene|demarche|accueill|propos|sillonn|intervien|fonctionn|exist)");

    private static final Hinted YEAR = Hinted.of("(19[89]|20[0-4])\\d", "19", "20");

    private final List<Candidate> candidates = new ArrayList<>();
    private int carded;

    /** A period or a date, and how well it looks as the action's: 2 is enough. */
    record Candidate(DateSpan span, double score, Evidence evidence) {}

    private record Place(ZonedPassage passage, String folded, double base) {}

    private ActionDates() {}

    /** The dates of the card and those of the running text. */
    static ActionDates of(ZonedText text) {
        ActionDates dates = new ActionDates();
        text.rows(CardField.DATES).forEach(dates::readRow);
        dates.carded = dates.candidates.size();
        int size = Math.max(1, text.passages().size());
        for (int i = 0; i < text.passages().size(); i++) {
            ZonedPassage passage = text.passages().get(i);
            if (!passage.zone().silent() && passage.zone() != Zone.CARD) {
                dates.read(passage, 1 - (double) i / size);
            }
        }
        return dates;
    }

    /** Whether a text holds a year at all. */
    static boolean hasYear(String text) {
        return YEAR.isIn(text);
    }

    /** Those of the card alone: what tells of no action of its own has no other dates of action. */
    ActionDates ofCard() {
        ActionDates dates = new ActionDates();
        dates.candidates.addAll(candidates.subList(0, carded));
        return dates;
    }

    Optional<Candidate> bestPeriod() {
        return best(span -> span.closed());
    }

    Optional<Candidate> bestStart() {
        return best(span -> span.start() != null);
    }

    Optional<Candidate> bestEnd() {
        return best(span -> span.end() != null && span.start() == null);
    }

    private Optional<Candidate> best(Predicate<DateSpan> wanted) {
        return candidates.stream()
                .filter(each -> wanted.test(each.span()))
                .max(Comparator.comparingDouble(Candidate::score));
    }

    private void readRow(CardRow row) {
        if (row.evidence().isEmpty()) {
            return;
        }
        String folded = Folding.fold(row.value());
        Evidence evidence = row.evidence().getFirst();
        int before = candidates.size();
        DateExpressions.periods(folded).forEach(span -> candidates.add(new Candidate(span, 8, evidence)));
        DateExpressions.beginnings(folded).forEach(span -> candidates.add(new Candidate(span, 7.5, evidence)));
        DateExpressions.ends(folded).forEach(span -> candidates.add(new Candidate(span, 7.5, evidence)));
        if (candidates.size() == before) {
            readSingles(row, folded, evidence);
        }
    }

    private void readSingles(CardRow row, String folded, Evidence evidence) {
        String label = Folding.fold(row.label());
        boolean begins = label.contains("debut") || label.contains("depuis") || label.contains("demarrage");
        boolean ends = label.startsWith("fin") || label.contains("de fin");
        double score = label.strip().equals("date") ? 1.5 : 7;
        for (DateSpan span : DateExpressions.singles(folded)) {
            DateSpan own = new DateSpan(ends ? null : span.start(), begins ? null : span.end(), span.from(), span.to());
            candidates.add(new Candidate(own, score, evidence));
        }
    }

    private void read(ZonedPassage passage, double early) {
        String folded = passage.folded();
        if (!hasYear(folded)) {
            return;
        }
        double zone = passage.zone() == Zone.METHOD ? -2 : passage.zone().weight() >= 2 ? 1.2 : 0;
        Place place = new Place(passage, folded, zone + early);
        List<DateSpan> taken = new ArrayList<>();
        addApart(DateExpressions.periods(folded), taken, place, 1.6);
        addApart(DateExpressions.beginnings(folded), taken, place, 1.4);
        addApart(DateExpressions.ends(folded), taken, place, 1.2);
        addApart(DateExpressions.singles(folded), taken, place, -0.4);
    }

    private void addApart(List<DateSpan> spans, List<DateSpan> taken, Place place, double base) {
        for (DateSpan span : spans) {
            if (taken.stream().noneMatch(other -> other.from() < span.to() && span.from() < other.to())) {
                taken.add(span);
                candidates.add(new Candidate(
                        span,
                        base + place.base() + looks(place.folded(), span),
                        place.passage().evidence()));
            }
        }
    }

    private static double looks(String folded, DateSpan span) {
        String before = folded.substring(Math.max(0, span.from() - BEFORE), span.from());
        String around = before + folded.substring(span.from(), Math.min(folded.length(), span.to() + AFTER));
        boolean cited = before.lastIndexOf('(') > before.lastIndexOf(')') && !span.closed();
        return (ACTION.matcher(around).find() ? 1.2 : 0)
                - (ELSEWHERE.isIn(around) ? 2.2 : 0)
                - (OtherDates.isCapitalisation(around) ? 1.5 : 0)
                - (OtherDates.isEvent(around) && !span.closed() ? 1 : 0)
                - (cited ? 1 : 0);
    }
}
