package org.moisson.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.answer.Answer;
import org.moisson.drafting.InterviewQuestions;
import org.moisson.query.Facet;
import org.moisson.searching.Answering;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** The factors with what is said of each so far, and what to ask about it. */
@Component
final class GridViews {

    /** So many reports, on both sides together, say enough of a factor. */
    private static final long ENOUGH = 3;

    private final Answering answering;
    private final Vocabularies vocabularies;
    private final InterviewQuestions questions;
    private final Texts texts;

    GridViews(Answering answering, Vocabularies vocabularies, InterviewQuestions questions, Texts texts) {
        this.answering = answering;
        this.vocabularies = vocabularies;
        this.questions = questions;
        this.texts = texts;
    }

    /** How much is said of a factor. */
    enum Said {
        NOTHING,
        LITTLE,
        MUCH
    }

    /** A factor; levers and obstacles count the reports that cite some. */
    record FactorView(
            String id,
            String label,
            String definition,
            Said said,
            long levers,
            long obstacles,
            String url,
            List<String> questions) {}

    /** A selection without what narrows it to some findings: which factors lack would be a matter of course. */
    static Selection ofCorpus(Selection selection) {
        Selection open = selection;
        for (Facet facet : List.of(Facet.FACTOR, Facet.KIND)) {
            for (String each : List.copyOf(open.of(facet))) {
                open = open.toggling(facet, each);
            }
            for (String each : List.copyOf(open.without(facet))) {
                open = open.excluding(facet, each);
            }
        }
        return open;
    }

    /** Every factor in the order of the vocabulary. */
    List<FactorView> factors(Selection selection) {
        Map<String, Answer.Factor> told = new HashMap<>();
        answering.answer(selection.query()).factors().forEach(each -> told.put(each.factor(), each));
        return vocabularies.concepts(Scheme.FACTOR).stream()
                .map(each -> {
                    Answer.Factor known = told.get(each.id());
                    long levers = known == null ? 0 : known.levers().reports();
                    long obstacles = known == null ? 0 : known.obstacles().reports();
                    return view(each, levers, obstacles, selection);
                })
                .toList();
    }

    private FactorView view(Concept factor, long levers, long obstacles, Selection selection) {
        long reports = levers + obstacles;
        return new FactorView(
                factor.id(),
                texts.concept(factor.label()),
                factor.definition(),
                reports == 0 ? Said.NOTHING : reports < ENOUGH ? Said.LITTLE : Said.MUCH,
                levers,
                obstacles,
                selection.only(Facet.FACTOR, factor.id()).url(Links.WORKED),
                questions.about(factor.id()));
    }

    /** Those of which least is said, in the order of the vocabulary. */
    static List<FactorView> least(List<FactorView> all, int most) {
        Set<FactorView> few = all.stream()
                .sorted(Comparator.comparingLong(each -> each.levers() + each.obstacles()))
                .limit(most)
                .collect(Collectors.toSet());
        return all.stream().filter(few::contains).toList();
    }

    /** The grid as plain text, to take along into whatever one writes with. */
    String text(List<FactorView> factors, Selection selection) {
        String head =
                selection.line().isEmpty() ? texts.text("grid.title") : texts.text("grid.title.line", selection.line());
        return head + "\n\n" + factors.stream().map(this::text).collect(Collectors.joining("\n\n")) + "\n";
    }

    private String text(FactorView factor) {
        return factor.label() + "\n"
                + factor.questions().stream().map(each -> "- " + each).collect(Collectors.joining("\n"));
    }
}
