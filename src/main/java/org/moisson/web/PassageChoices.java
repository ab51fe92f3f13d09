package org.moisson.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.language.Folding;
import org.moisson.report.Page;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.springframework.stereotype.Component;

/** Passages to choose one from: those of the page in view, before them those that are most like a text that got lost. */
@Component
final class PassageChoices {

    private static final int MOST_LIKE = 3;
    private static final double LEAST_LIKENESS = 0.3;
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Texts texts;

    PassageChoices(Texts texts) {
        this.texts = texts;
    }

    /** A passage; like: it resembles the text that got lost. */
    record Choice(String id, String text, String pages, boolean like, boolean chosen) {}

    /** The passages of that page, the one of that id chosen. */
    List<Choice> on(Report report, Page page, String chosen) {
        return report.reading().passages().stream()
                .filter(each -> each.pages().contains(page.number()))
                .map(each -> choice(each, false, each.id().equals(chosen)))
                .toList();
    }

    /** The same after those that are most like a text, the first of which is chosen. */
    List<Choice> like(Report report, Page page, String text) {
        Set<String> wanted = words(text);
        List<Passage> alike = report.reading().passages().stream()
                .filter(each -> likeness(wanted, each) >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble((Passage each) -> likeness(wanted, each))
                        .reversed())
                .limit(MOST_LIKE)
                .toList();
        Set<String> told = alike.stream().map(Passage::id).collect(Collectors.toSet());
        return Stream.concat(
                        alike.stream().map(each -> choice(each, true, each.equals(alike.getFirst()))),
                        on(report, page, "").stream().filter(each -> !told.contains(each.id())))
                .toList();
    }

    private Choice choice(Passage passage, boolean like, boolean chosen) {
        return new Choice(passage.id(), passage.text(), texts.pages(passage.pages()), like, chosen);
    }

    /** The part of the words of both that both have. */
    private static double likeness(Set<String> wanted, Passage passage) {
        Set<String> own = words(passage.text());
        Set<String> all = new HashSet<>(wanted);
        all.addAll(own);
        own.retainAll(wanted);
        return all.isEmpty() ? 0 : (double) own.size() / all.size();
    }

    private static Set<String> words(String text) {
        return APART.splitAsStream(Folding.fold(text))
                .filter(each -> each.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
