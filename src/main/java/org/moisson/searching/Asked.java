package org.moisson.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.moisson.answer.LineReading;
import org.moisson.query.Clause;
import org.moisson.query.Intent;
import org.moisson.query.Match;
import org.moisson.query.Reading;

/**
 * A line as it is searched.
 *
 * @param kept the clauses that every hit satisfies
 * @param dropped those that none or not all hits satisfy
 */
record Asked(Reading reading, List<Clause> kept, List<Clause> dropped) {

    Asked {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    /** What every hit holds; what was left out still counts where it stands. */
    Match match() {
        List<Match> all = new ArrayList<>(kept.stream().map(Clause::match).toList());
        if (!dropped.isEmpty() && !kept.isEmpty()) {
            List<Match> optional = new ArrayList<>(List.of(Match.ALL));
            dropped.forEach(each -> optional.add(each.match()));
            all.add(new Match.SomeOf(optional, 1));
        }
        return new Match.AllOf(all);
    }

    boolean whatWorked() {
        return reading.intent() == Intent.WHAT_WORKED;
    }

    /** The same without one clause. */
    Asked without(Clause clause) {
        return new Asked(
                reading,
                kept.stream().filter(each -> !each.equals(clause)).toList(),
                Stream.concat(dropped.stream(), Stream.of(clause)).toList());
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
