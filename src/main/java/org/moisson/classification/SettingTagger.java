package org.moisson.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;

/** Says in which settings an action takes place. */
final class SettingTagger {

    private static final ChanceModel MODEL = new ChanceModel(-3.4, 5.5, 2.2, 0.9, 0.5, 1.4, 2.4, 1.0, 0.6);
    private static final double TOLD = 0.5;
    private static final int MOST = 4;

    /** Settings that are named in passing more than they are meant. */
    private static final Map<String, Double> DIFFUSE = Map.ofEntries(
            Map.entry("quartier-commune", -0.7),
            Map.entry("rural-insulaire", -0.4),
            Map.entry("soins", -0.6),
            Map.entry("associatif", -1.0),
            Map.entry("familial-domicile", -0.9),
            Map.entry("numerique", -0.8),
            Map.entry("social-hebergement", -0.4),
            Map.entry("culturel", -0.8),
            Map.entry("travail", -0.4),
            Map.entry("itinerant", -0.2));

    private final Lexicon lexicon;

    SettingTagger(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private record Chance(ConceptScore score, double chance) {}

    /** At most four settings, five where a card lists them; the surest first. */
    List<Tag<String>> read(ZonedText text, String scope) {
        ConceptScores scores = ConceptScores.of(text, lexicon, Scheme.SETTING, CardField.SETTING);
        double greatest = scores.greatestMass();
        boolean carded = scores.all().stream().anyMatch(score -> score.card() > 0);
        return scores.all().stream()
                .map(score -> new Chance(score, chance(score, greatest, carded, scope)))
                .filter(each -> each.chance() >= TOLD)
                .sorted(Comparator.comparingDouble(Chance::chance)
                        .reversed()
                        .thenComparing(each -> each.score().concept()))
                .limit(carded ? MOST + 2 : MOST)
                .map(SettingTagger::tag)
                .toList();
    }

    private static double chance(ConceptScore score, double greatest, boolean carded, String scope) {
        double prior = DIFFUSE.getOrDefault(score.concept(), 0.0);
        double besideCard = carded && score.card() == 0 ? -2.5 : 0;
        double method = scope.equals("methode") ? -3 : 0;
        return MODEL.chance(score, greatest, prior + besideCard + method);
    }

    private static Tag<String> tag(Chance each) {
        ConceptScore score = each.score();
        return score.card() > 0
                ? Tag.stated(score.concept(), each.chance(), score.evidence())
                : Tag.inferred(score.concept(), each.chance(), score.evidence());
    }
}
