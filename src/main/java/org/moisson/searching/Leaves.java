package org.moisson.searching;

import java.util.List;
import org.moisson.language.Marks;
import org.moisson.query.Clause;
import org.moisson.query.Match;
import org.moisson.query.Reading;

/** Collects the words of a match, so that they can be marked in a text or looked for in it. */
final class Leaves {

    private Leaves() {}

    /** Marks of every word, phrase and acronym in what was searched. */
    static Marks of(List<Clause> clauses) {
        Marks marks = new Marks();
        clauses.forEach(each -> add(each.match(), marks));
        return marks;
    }

    /** The same, with what texts on the same subjects are likely to say. */
    static Marks of(Reading reading) {
        Marks marks = of(reading.clauses());
        reading.near().forEach(each -> add(each, marks));
        return marks;
    }

    static Marks of(Match match) {
        Marks marks = new Marks();
        add(match, marks);
        return marks;
    }

    private static void add(Match match, Marks marks) {
        switch (match) {
            case Match.Word word -> marks.word(word.text());
            case Match.Phrase phrase -> marks.phrase(phrase.text());
            case Match.Sigle sigle -> marks.sigle(sigle.letters());
            case Match.InTitle title -> add(title.inner(), marks);
            case Match.InText text -> add(text.inner(), marks);
            case Match.AnyOf any -> any.inner().forEach(each -> add(each, marks));
            case Match.SomeOf some -> some.inner().forEach(each -> add(each, marks));
            case Match.AllOf all -> all.inner().forEach(each -> add(each, marks));
            case Match.Also also -> {
                add(also.must(), marks);
                also.may().forEach(each -> add(each, marks));
            }
            case Match.Kin kin -> {}
            case Match.Tagged tagged -> {}
            case Match.OfNature nature -> {}
        }
    }

    /** The words of a clause itself, its other ways left out. */
    static Marks own(Clause clause) {
        List<Match> others = clause.others().stream().map(Clause.Other::match).toList();
        return clause.match() instanceof Match.AnyOf any
                ? of(new Match.AnyOf(any.inner().stream()
                        .filter(each -> !others.contains(each))
                        .toList()))
                : of(clause.match());
    }
}
