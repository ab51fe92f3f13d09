package org.moisson.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.language.Meaning;
import org.moisson.report.Report;
import org.moisson.thesaurus.Proposals.Near;
import org.moisson.thesaurus.SheetTags.TagKey;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Finds the concepts that a term may belong to, by its meaning and by the reports in which it stands. */
final class NearConcepts {

    private static final List<Scheme> SCHEMES = List.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING);
    private static final int SHOWN = 3;
    private static final double LEAST = 0.25;
    private static final double BY_COMPANY = 0.15;

    private final Meaning meaning;
    private final Map<Concept, float[]> vectors = new HashMap<>();
    private final List<Set<TagKey>> tags = new ArrayList<>();
    private final Map<TagKey, Integer> bearing = new HashMap<>();

    NearConcepts(Meaning meaning, Vocabularies vocabularies) {
        this.meaning = meaning;
        for (Scheme scheme : SCHEMES) {
            for (Concept each : vocabularies.concepts(scheme)) {
                List<Meaning.Part> parts = new ArrayList<>(List.of(new Meaning.Part(each.label(), 3)));
                each.alternatives().forEach(label -> parts.add(new Meaning.Part(label, 1)));
                vectors.put(each, meaning.of(parts));
            }
        }
    }

    /** Takes note of what a report bears, in the order of counting. */
    void add(Report report) {
        Set<TagKey> keys = Set.copyOf(SheetTags.of(report.sheet()).keySet());
        tags.add(keys);
        keys.forEach(each -> bearing.merge(each, 1, Integer::sum));
    }

    /** The nearest concepts of a term that stands in these reports. */
    List<Near> of(String term, List<Integer> holders) {
        float[] own = meaning.of(term);
        List<Weighed> all = new ArrayList<>();
        vectors.forEach((concept, vector) -> {
            TagKey key = new TagKey(concept.scheme(), concept.id());
            int together = (int) holders.stream()
                    .filter(each -> tags.get(each).contains(key))
                    .count();
            double likeness = Meaning.likeness(own, vector);
            double weight = likeness + BY_COMPANY * company(key, together, holders.size());
            if (weight >= LEAST) {
                all.add(new Weighed(
                        new Near(concept.scheme().slug(), concept.id(), concept.label(), likeness, together), weight));
            }
        });
        return all.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(each -> each.near().concept()))
                .limit(SHOWN)
                .map(Weighed::near)
                .toList();
    }

    private record Weighed(Near near, double weight) {}

    /** How many doublings more of the term's reports bear the concept than of all; 0 where fewer than two do. */
    private double company(TagKey key, int together, int holders) {
        if (together < 2) {
            return 0;
        }
        double share = (double) together / holders;
        double usual = (double) bearing.getOrDefault(key, 1) / tags.size();
        return share < 0.4 ? 0 : Math.max(0, Math.log(share / usual) / Math.log(2));
    }
}
