package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
import org.moisson.report.ThemeRank;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Says which themes a report is about, mainly and besides. */
final class ThemeTagger {

    private static final ChanceModel MODEL = new ChanceModel(-3.9, 5, 3.2, 1.1, 0.8, 0, 2.8, 1.0, 0.8);
    private static final double TOLD = 0.5;
    private static final int MOST = 4;
    private static final String METHODS = "methodologie-capitalisation";

    /** Themes of which almost every report speaks a little. */
    private static final Map<String, Double> DIFFUSE = Map.ofEntries(
            Map.entry("inegalites-sante", -0.8),
            Map.entry("sante-communautaire", -0.8),
            Map.entry("democratie-sante", -0.6),
            Map.entry("territorialisation-sante", -1.0),
            Map.entry("methodologie-capitalisation", -1.5),
            Map.entry("sante-jeunes", -0.6),
            Map.entry("culture-sante", -0.8),
            Map.entry("acces-droits-soins", -0.5),
            Map.entry("parentalite", -0.6),
            Map.entry("insertion-precarite", -0.6),
            Map.entry("urbanisme-sante", -0.5),
            Map.entry("sante-mentale", -0.3),
            Map.entry("etp", -0.6),
            Map.entry("sante-travail", -0.4),
            Map.entry("isolement-social", -0.2));

    private final Lexicon lexicon;
    private final Vocabularies vocabularies;

    ThemeTagger(Lexicon lexicon, Vocabularies vocabularies) {
        this.lexicon = lexicon;
        this.vocabularies = vocabularies;
    }

    private record Chance(ConceptScore score, double chance) {}

    /** At most four themes, the surest first; the first is a main one. */
    List<Tag<Theme>> read(ZonedText text, String scope) {
        ConceptScores scores = ConceptScores.of(text, lexicon, Scheme.THEME, CardField.THEME);
        double greatest = scores.greatestMass();
        List<Chance> chances = scores.all().stream()
                .map(score -> new Chance(score, MODEL.chance(score, greatest, prior(score, scope))))
                .sorted(Comparator.comparingDouble(Chance::chance)
                        .reversed()
                        .thenComparing(each -> each.score().concept()))
                .toList();
        List<Tag<Theme>> tags = new ArrayList<>();
        for (Chance each : chances) {
            boolean told = each.chance() >= TOLD && tags.size() < MOST;
            if ((told || (tags.isEmpty() && each.chance() >= TOLD / 2))
                    && !coveredBy(tags, each.score().concept(), each.score())) {
                tags.add(tag(each, tags.isEmpty()));
            }
        }
        return tags;
    }

    private static double prior(ConceptScore score, String scope) {
        if (scope.equals("methode") && score.concept().equals(METHODS)) {
            return 2;
        }
        boolean told = score.card() > 0 || score.title() > 0.5;
        return told && !score.concept().equals(METHODS) ? 0 : DIFFUSE.getOrDefault(score.concept(), 0.0);
    }

    /** A theme whose narrower theme is tagged is not told again unless the report names it itself. */
    private boolean coveredBy(List<Tag<Theme>> tags, String theme, ConceptScore score) {
        return score.card() == 0
                && score.title() == 0
                && tags.stream()
                        .flatMap(tag ->
                                vocabularies.find(Scheme.THEME, tag.value().id()).stream())
                        .map(Concept::broader)
                        .anyMatch(theme::equals);
    }

    private static Tag<Theme> tag(Chance each, boolean first) {
        ConceptScore score = each.score();
        boolean main = first || score.card() > 0 || score.title() > 0.5 || (score.aims() > 0.9 && each.chance() > 0.6);
        Theme theme = new Theme(score.concept(), main ? ThemeRank.MAIN : ThemeRank.SECONDARY);
        return score.card() > 0
                ? Tag.stated(theme, each.chance(), score.evidence())
                : Tag.inferred(theme, each.chance(), score.evidence());
    }
}
