package org.moisson.classification;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Under which headings statements that were written on their own might stand. */
final class ImaginedHeadings {

    /** Senses by kind; repeated names are likelier. */
    private static final Map<String, String> IMAGINED = Map.of(
            "lever", "LEVER LEVER LEVER INFLUENCE ACCOUNT TOPIC - OBSTACLE RESULT LESSON CONTEXT",
            "obstacle", "OBSTACLE OBSTACLE OBSTACLE INFLUENCE ACCOUNT TOPIC - LEVER IMPROVEMENT CONTEXT LESSON",
            "result", "RESULT RESULT RESULT RESULT INFLUENCE ACCOUNT TOPIC - LEVER IMPROVEMENT",
            "lesson", "LESSON LESSON LESSON INFLUENCE TOPIC - LEVER OBSTACLE RECOMMENDATION",
            "recommendation", "RECOMMENDATION RECOMMENDATION RECOMMENDATION IMPROVEMENT CRITERIA LESSON",
            "none",
                    "ACCOUNT ACCOUNT IDENTITY CONTEXT CONTEXT METHOD CHARACTERISTIC TOPIC - RESULT INFLUENCE LEVER OBSTACLE");

    private static final Map<String, String> NOTHING_UNDER = Map.of(
            "objective", "AIM AIM CONTEXT IDENTITY ACCOUNT TOPIC TOPIC -",
            "literature", "CONTEXT METHOD TOPIC RESOURCES",
            "definition", "CONTEXT METHOD TOPIC AIM",
            "method", "METHOD METHOD RESULT",
            "testimony", "TESTIMONY RESULT LEVER ACCOUNT TOPIC",
            "bibliography", "RESOURCES RESOURCES",
            "contact", "RESOURCES IDENTITY");

    private final Map<String, List<String>> headings;

    /**
     * Takes headings.
     *
     * @param lines pairs of a sense and a heading
     */
    ImaginedHeadings(List<String[]> lines) {
        this.headings = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
    }

    /** One that fits what is stated, or why nothing is. */
    List<String> of(AnnotatedStatement each, Random random) {
        String why = each.factors().isEmpty() ? "" : each.factors().getFirst();
        String choices = each.kind().equals("none")
                ? NOTHING_UNDER.getOrDefault(why, IMAGINED.get("none"))
                : IMAGINED.get(each.kind());
        String[] senses = choices.split(" ");
        return of(senses[random.nextInt(senses.length)], random);
    }

    /** One of a sense, none where there is none of it. */
    List<String> of(String sense, Random random) {
        List<String> of = headings.getOrDefault(sense, List.of());
        return of.isEmpty() ? List.of() : List.of(of.get(random.nextInt(of.size())));
    }
}
