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

    /** What a word that goes with any subject, or that names a kind of finding, counts beside one that is wanted. */
    private static final double ASIDE = 0.5;

    private static final double PART = 0.5;
    private static final double KIN = 0.4;
    private static final double KIN_OF_ASIDE = 0.2;

    Asked {
        clauses = List.copyOf(clauses);
        dropped = List.copyOf(dropped);
    }

    /** Wants everything. */
    static Asked all(Reading reading) {
        return new Asked(reading, reading.clauses(), 0, List.of());
    }

    /** What every hit holds, and what speaks for a hit. */
    Match match() {
        List<Match> may = helping();
        if (missing > 0) {
            may.addAll(reading.near());
        }
        return also(may);
    }

    /** What speaks for a text, whether it holds all that is wanted or need not. */
    private List<Match> helping() {
        return missing > 0 ? speaking() : loose();
    }

    private Match also(List<Match> may) {
        return may.isEmpty() ? must() : new Match.Also(must(), may);
    }

    /** The same for reports, in which words that name a kind of finding, or that only ask, are words like others. */
    Match matchOfReports() {
        List<Match> may = helping();
        may.addAll(aside(reading.kindWords()));
        may.addAll(aside(reading.askingWords()));
        return also(may);
    }

    private List<Match> loose() {
        List<Match> may = new ArrayList<>(aside(reading.asides()));
        reading.asides().forEach(each -> may.add(new Match.Kin(each, KIN_OF_ASIDE)));
        return may;
    }

    private static List<Match> aside(List<String> words) {
        return words.stream().map(each -> (Match) new Match.Word(each, ASIDE)).toList();
    }

    /** What speaks for a text that need not hold all that is wanted. */
    List<Match> speaking() {
        List<Match> may = new ArrayList<>(loose());
        clauses.forEach(each -> parts(each, may));
        return may;
    }

    private Match must() {
        if (missing == 0) {
            return new Match.AllOf(clauses.stream().map(Clause::match).toList());
        }
        boolean any = missing == mostMissing();
        List<Match> all = new ArrayList<>();
        List<Match> some = new ArrayList<>();
        int least = -missing;
        for (Clause each : clauses) {
            boolean always = each.strict() && !(any && each.acronym());
            (always ? all : some).add(each.match());
            least += each.strict() ? 0 : 1;
        }
        if (least == 0 && some.size() == missing) {
            some.add(Match.ALL);
        }
        all.add(new Match.SomeOf(some, Math.max(1, least)));
        return new Match.AllOf(all);
    }

    /** Single words of a name, and words that begin alike. */
    private static void parts(Clause clause, List<Match> may) {
        boolean several = clause.words().size() > 1;
        for (String each : clause.words()) {
            if (several || clause.acronym()) {
                may.add(new Match.Word(each, PART));
            }
            may.add(new Match.Kin(each, KIN));
        }
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
