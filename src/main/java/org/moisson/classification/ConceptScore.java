package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.report.Evidence;

/** What a report's text says for one concept of a scheme, gathered mention by mention. */
final class ConceptScore {

    private static final int MOST_EVIDENCE = 3;

    private final String concept;
    private final Map<String, Double> forms = new HashMap<>();
    private final Set<Integer> parts = new HashSet<>();
    private final List<Weighed> heard = new ArrayList<>();
    private double title;
    private double card;
    private double aims;
    private double heading;
    private double aimed;
    private int count;

    private record Weighed(double weight, Evidence evidence) {}

    ConceptScore(String concept) {
        this.concept = concept;
    }

    String concept() {
        return concept;
    }

    /** Adds a mention in a passage that stands in the given part, of ten, of the report. */
    void add(Mention mention, ZonedPassage passage, int part) {
        double weight = mention.weight();
        switch (passage.zone()) {
            case TITLE -> title = Math.max(title, weight);
            case SUMMARY, OBJECTIVES -> aims += weight;
            case HEADING -> heading = Math.max(heading, weight);
            case CARD, BODY, CONTEXT, METHOD, QUOTATION, PARTNERS, CARRIER, NOTE, REFERENCES, CONTACT, DEFINITION -> {
                // counted below by the zone's weight
            }
        }
        double counted = weight * passage.zone().weight();
        if (counted > 0) {
            String form = Folding.fold(passage.between(mention.from(), mention.to()));
            forms.merge(form, counted, Double::sum);
            heard.add(new Weighed(counted, passage.evidence()));
        }
        if (counted >= 0.3) {
            parts.add(part);
            count++;
        }
    }

    /** Adds a mention in the row of an identity card that is made for it. */
    void addCard(double weight, List<Evidence> evidence) {
        card = Math.max(card, weight);
        evidence.forEach(each -> heard.add(new Weighed(10, each)));
    }

    /** Adds a mention to which the sentence points ("auprès des", "destiné aux"). */
    void addAimed(double weight, ZonedPassage passage) {
        aimed += weight * Math.min(1.5, passage.zone().weight());
        heard.add(new Weighed(3, passage.evidence()));
    }

    double title() {
        return title;
    }

    double card() {
        return card;
    }

    /** Mentions in objectives and summary, growing ever more slowly. */
    double aims() {
        return Math.log1p(aims);
    }

    double heading() {
        return heading;
    }

    double aimed() {
        return aimed;
    }

    int count() {
        return count;
    }

    /** How much is said for it: a form said again counts ever less. */
    double mass() {
        return forms.values().stream().mapToDouble(Math::sqrt).sum();
    }

    /** In how many tenths of the report it is spoken of. */
    int spread() {
        return parts.size();
    }

    int forms() {
        return forms.size();
    }

    /** The passages that say it most clearly, at most three. */
    List<Evidence> evidence() {
        return heard.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .map(Weighed::evidence)
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }
}
