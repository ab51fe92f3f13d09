package org.moisson.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.query.Corpus;
import org.moisson.query.LineReader;
import org.moisson.query.Reading;
import org.moisson.query.Reason;
import org.moisson.thesaurus.Effect.LineChange;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Finds the questions that are read otherwise in other vocabularies. */
@Component
final class LineEffects {

    private static final int MOST = 12;

    /** Every word is taken as it is typed. */
    private static final Corpus ALL = new Corpus() {
        @Override
        public Set<String> holds(List<String> words) {
            return Set.copyOf(words);
        }

        @Override
        public boolean holdsKin(String word) {
            return true;
        }

        @Override
        public List<String> near(String word) {
            return List.of();
        }
    };

    private final Gazetteer gazetteer;

    LineEffects(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<LineChange> of(Vocabularies before, Vocabularies after) {
        Set<String> lines = lines(before, after);
        if (lines.isEmpty()) {
            return List.of();
        }
        LineReader now = new LineReader(before, gazetteer);
        LineReader then = new LineReader(after, gazetteer);
        List<LineChange> changes = new ArrayList<>();
        for (String line : lines) {
            List<Reason> mine = understood(now.read(line, ALL));
            List<Reason> theirs = understood(then.read(line, ALL));
            List<Reason> more = without(theirs, mine);
            List<Reason> less = without(mine, theirs);
            if (!more.isEmpty() || !less.isEmpty()) {
                changes.add(new LineChange(line, more, less));
            }
        }
        return changes;
    }

    /** The names that only one of them knows, then the other names of the same concepts. */
    private static Set<String> lines(Vocabularies before, Vocabularies after) {
        Set<String> lines = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Scheme scheme : Scheme.values()) {
            for (Concept each : Stream.concat(before.concepts(scheme).stream(), after.concepts(scheme).stream())
                    .toList()) {
                Set<String> mine = names(before, each);
                Set<String> theirs = names(after, each);
                if (!mine.equals(theirs)) {
                    lines.addAll(without(List.copyOf(theirs), List.copyOf(mine)));
                    lines.addAll(without(List.copyOf(mine), List.copyOf(theirs)));
                    others.addAll(mine);
                    others.addAll(theirs);
                }
            }
        }
        others.stream().limit(MOST).forEach(lines::add);
        return lines.stream().limit(MOST).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static Set<String> names(Vocabularies vocabularies, Concept of) {
        boolean used =
                vocabularies.find(of.scheme(), of.id()).isPresent() && !vocabularies.deprecated(of.scheme(), of.id());
        Set<String> names = new LinkedHashSet<>();
        if (used) {
            Concept concept = vocabularies.find(of.scheme(), of.id()).orElse(of);
            names.add(concept.label());
            names.addAll(concept.alternatives());
            names.addAll(concept.hidden());
        }
        return names;
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    /** What a line names, and what is searched besides its words. */
    private static List<Reason> understood(Reading reading) {
        return Stream.concat(
                        reading.named().stream().map(each -> new Reason(Reason.Kind.CONCEPT, each.label())),
                        reading.clauses().stream()
                                .flatMap(clause -> clause.others().stream().map(each -> each.reason())))
                .distinct()
                .toList();
    }
}
