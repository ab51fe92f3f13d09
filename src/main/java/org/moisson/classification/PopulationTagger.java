package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Population;
import org.moisson.report.PopulationRole;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Says for whom an action is, with whom it is done, and the ages that the text gives. */
final class PopulationTagger {

    private static final ChanceModel MODEL = new ChanceModel(-3.5, 5.5, 2.6, 1.2, 0.4, 2.0, 2.0, 0.8, 0.5);
    private static final double TOLD = 0.5;
    /** The only population of an action is told even when it is doubtful. */
    private static final double FALLBACK = 0.3;

    private static final int MOST = 5;
    private static final Set<String> PUPILS = Set.of("eleve", "eleves", "classe", "classes", "scolaires");
    private static final Set<String> SECONDARY = Set.of(
            "college",
            "colleges",
            "lycee",
            "lycees",
            "collegiens",
            "lyceens",
            "collegien",
            "lyceen",
            "6e",
            "5e",
            "4e",
            "3e",
            "sixieme",
            "cinquieme",
            "troisieme");
    private static final Set<String> PRIMARY = Set.of(
            "ecole", "ecoles", "primaire", "elementaire", "elementaires", "cp", "ce1", "ce2", "cm1", "cm2", "ecoliers");
    private static final Set<String> WORKERS = Set.of(
            "professionnels-sante",
            "professionnels-education",
            "professionnels-social",
            "acteurs-promotion-sante",
            "elus",
            "benevoles-associations");

    /** Populations that are named in passing more than they are meant. */
    private static final Map<String, Double> DIFFUSE = Map.ofEntries(
            Map.entry("tout-public", -0.6),
            Map.entry("professionnels-sante", -1.3),
            Map.entry("professionnels-education", -1.3),
            Map.entry("professionnels-social", -1.3),
            Map.entry("acteurs-promotion-sante", -1.6),
            Map.entry("elus", -1.5),
            Map.entry("benevoles-associations", -1.4),
            Map.entry("parents", -0.5),
            Map.entry("femmes", -0.5),
            Map.entry("adultes", -0.6),
            Map.entry("ruraux", -0.5),
            Map.entry("malades-chroniques-pop", -0.8),
            Map.entry("enfants-6-11", -0.3));

    private final Lexicon lexicon;
    private final Vocabularies vocabularies;

    PopulationTagger(Lexicon lexicon, Vocabularies vocabularies) {
        this.lexicon = lexicon;
        this.vocabularies = vocabularies;
    }

    private record Chance(ConceptScore score, double chance) {}

    /** At most five populations, the surest first. */
    List<Tag<Population>> read(ZonedText text, String scope) {
        ConceptScores scores = ConceptScores.of(text, lexicon, Scheme.POPULATION, CardField.POPULATION);
        Map<String, AgeRange> ages = ages(text, scores);
        pupils(text, scores);
        double greatest = scores.greatestMass();
        boolean carded = scores.all().stream().anyMatch(score -> score.card() > 0);
        List<Chance> chances = scores.all().stream()
                .map(score -> new Chance(score, chance(score, greatest, carded, scope)))
                .filter(each -> each.chance() >= FALLBACK)
                .sorted(Comparator.comparingDouble(Chance::chance)
                        .reversed()
                        .thenComparing(each -> each.score().concept()))
                .toList();
        List<Tag<Population>> tags = new ArrayList<>();
        for (Chance each : chances) {
            boolean only = !scope.equals("methode")
                    && tags.stream().allMatch(tag -> isWorker(tag.value().id()));
            boolean told =
                    each.chance() >= TOLD || (only && !isWorker(each.score().concept()));
            if (told && tags.size() < MOST && !general(each.score(), chances)) {
                tags.add(tag(each, ages.get(each.score().concept()), scope));
            }
        }
        return tags;
    }

    private static double chance(ConceptScore score, double greatest, boolean carded, String scope) {
        double prior = DIFFUSE.getOrDefault(score.concept(), 0.0);
        double besideCard = carded && score.card() == 0 ? -2.5 : 0;
        double method = scope.equals("methode") ? -2.5 : 0;
        return MODEL.chance(score, greatest, prior + besideCard + method);
    }

    /** Everybody is not meant where the action has a public of its own. */
    private static boolean general(ConceptScore score, List<Chance> chances) {
        return score.concept().equals("tout-public")
                && score.card() == 0
                && score.title() == 0
                && chances.stream()
                        .map(each -> each.score().concept())
                        .anyMatch(other ->
                                !other.equals("tout-public") && !other.equals("ruraux") && !WORKERS.contains(other));
    }

    private static boolean isWorker(String population) {
        return WORKERS.contains(population);
    }

    private static Tag<Population> tag(Chance each, @Nullable AgeRange ages, String scope) {
        ConceptScore score = each.score();
        boolean worker = WORKERS.contains(score.concept()) && score.card() == 0 && score.title() == 0;
        PopulationRole role = scope.equals("methode")
                ? PopulationRole.AUDIENCE
                : worker ? PopulationRole.MOBILISED : PopulationRole.TARGET;
        Integer min = ages == null ? null : Integer.valueOf(ages.min());
        Integer max = ages == null || ages.max() == AgeRange.OLDEST ? null : Integer.valueOf(ages.max());
        Population population = new Population(score.concept(), role, min, max);
        return score.card() > 0
                ? Tag.stated(population, each.chance(), score.evidence())
                : Tag.inferred(population, each.chance(), score.evidence());
    }

    /** Pupils are of the age of the schools that the report speaks of. */
    private static void pupils(ZonedText text, ConceptScores scores) {
        long secondary = count(text, SECONDARY);
        long primary = count(text, PRIMARY);
        if (secondary == primary || Math.max(secondary, primary) < 2) {
            return;
        }
        String band = secondary > primary ? "adolescents" : "enfants-6-11";
        List<ZonedPassage> passages = text.speaking();
        for (int i = 0; i < passages.size(); i++) {
            List<Token> tokens = passages.get(i).tokens();
            for (int at = 0; at < tokens.size(); at++) {
                if (PUPILS.contains(tokens.get(at).folded())) {
                    scores.hear(new Mention(band, 0.6, false, at, at + 1), passages.get(i), i * 10 / passages.size());
                }
            }
        }
    }

    private static long count(ZonedText text, Set<String> words) {
        long count = 0;
        for (ZonedPassage passage : text.speaking()) {
            for (Token token : passage.tokens()) {
                count += words.contains(token.folded()) ? 1 : 0;
            }
        }
        return count;
    }

    /** Counts the ages of the text for the populations that they meet, and gives the first range of each. */
    private Map<String, AgeRange> ages(ZonedText text, ConceptScores scores) {
        Map<String, AgeRange> found = new HashMap<>();
        for (CardRow row : text.rows(CardField.POPULATION)) {
            for (Concept band : bands(AgeRange.in(row.value()), found)) {
                scores.of(band.id()).addCard(0.95, row.evidence());
            }
        }
        boolean carded = !found.isEmpty();
        for (ZonedPassage passage : text.speaking()) {
            boolean told = passage.zone().weight() >= 1 && passage.text().contains(" ans");
            if (told && !carded) {
                for (Concept band : bands(AgeRange.in(passage.text()), found)) {
                    scores.of(band.id()).addAimed(1, passage);
                }
            }
        }
        return found;
    }

    private List<Concept> bands(List<AgeRange> ranges, Map<String, AgeRange> found) {
        List<Concept> bands = new ArrayList<>();
        for (AgeRange range : ranges) {
            for (Concept concept : vocabularies.concepts(Scheme.POPULATION)) {
                if (range.meets(concept)) {
                    bands.add(concept);
                    found.putIfAbsent(concept.id(), range);
                }
            }
        }
        return bands;
    }
}
