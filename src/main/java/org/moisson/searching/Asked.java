package org.moisson.searching;

import java.util.ArrayList;
import java.util.List;
import org.moisson.answer.LineReading;
import org.moisson.query.Clause;
import org.moisson.query.Intent;
import org.moisson.query.Match;
import org.moisson.query.Reading;

/**
 * A line as it is searched.
 *
 * @param clauses what is wanted
 * @param missing how many of those that are not strict a hit may lack
 * @param dropped those that hits do lack
 */
record Asked(Reading reading, List<Clause> clauses, int missing, List<Clause> dropped) {

    Asked {
        clauses = List.copyOf(clauses);
        dropped = List.copyOf(dropped);
    }

    /** Wants everything. */
    static Asked all(Reading reading) {
        return new Asked(reading, reading.clauses(), 0, List.of());
    }

    /** What every hit holds. */
    Match match() {
        if (missing == 0) {
            return new Match.AllOf(clauses.stream().map(Clause::match).toList());
        }
        List<Match> all = new ArrayList<>();
        clauses.stream().filter(Clause::strict).forEach(each -> all.add(each.match()));
        List<Match> some = clauses.stream()
                .filter(each -> !each.strict())
                .map(Clause::match)
                .toList();
        int least = some.size() - missing;
        List<Match> any = new ArrayList<>(some);
        if (least == 0) {
            any.add(Match.ALL);
        }
        all.add(new Match.SomeOf(any, Math.max(1, least)));
        return new Match.AllOf(all);
    }

    boolean whatWorked() {
        return reading.intent() == Intent.WHAT_WORKED;
    }

    /** How many clauses may be lacking at most: one stays in any case. */
    int mostMissing() {
        int loose = (int) clauses.stream().filter(each -> !each.strict()).count();
        return loose == clauses.size() ? loose - 1 : loose;
    }

    /** The same where hits may lack so many. */
    Asked lacking(int other) {
        return new Asked(reading, clauses, other, List.of());
    }

    /** The same, knowing which are lacking. */
    Asked dropping(List<Clause> others) {
        return new Asked(reading, clauses, missing, others);
    }

    /** The same without one clause. */
    Asked without(Clause clause) {
        List<Clause> others =
                clauses.stream().filter(each -> !each.equals(clause)).toList();
        return new Asked(reading, others, 0, List.of());
    }

    /** How the line was understood, for the reader. */
    LineReading told() {
        return new LineReading(
                reading.clauses().stream().map(Clause::shown).toList(),
                reading.named().stream()
                        .map(each -> new LineReading.Concept(each.scheme(), each.id(), each.label(), each.because()))
                        .toList(),
                reading.corrections().stream()
                        .map(each -> new LineReading.Correction(each.from(), each.to()))
                        .toList(),
                dropped.stream().map(Clause::shown).toList(),
                reading.intent());
    }
}
