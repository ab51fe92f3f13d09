package org.moisson.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.moisson.report.AxisStatus;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Report;

/** Reports of random words and tags; the same for the same random numbers. */
public final class RandomCorpus {

    static final List<String> WORDS = List.of(
            "jardins",
            "jardin",
            "partagés",
            "aidants",
            "aidantes",
            "école",
            "écoles",
            "santé",
            "mobilité",
            "repas",
            "quartier",
            "quartiers",
            "bénévoles",
            "coordination",
            "coordonner",
            "participation",
            "participer",
            "évaluation",
            "formation",
            "forme",
            "isolement",
            "isolé",
            "médiation",
            "médiatrice",
            "collège",
            "parents",
            "prévention",
            "tabac",
            "sommeil",
            "marche",
            "vélo",
            "ARS",
            "CPTS",
            "co-construction",
            "habitant·es",
            "œuvre",
            "l’enfance",
            "aujourd’hui",
            "élu·es",
            "professionnel(le)s");

    static final List<String> THEMES = List.of("nutrition", "aidants", "tabac", "addictions", "isolement-social");
    static final List<String> POPULATIONS = List.of("personnes-agees", "enfants-6-11", "parents");
    static final List<String> SETTINGS = List.of("scolaire", "associatif", "quartier-commune");
    static final List<String> FACTORS = List.of("moyens-humains", "coordination-dediee", "participation-habitants");
    static final List<String> TYPES = List.of("recit-experience", "fiche-action", "rapport-evaluation");
    static final List<String> PLACES = List.of("com-35238", "com-44109", "dep-44", "dep-35", "reg-84");

    private RandomCorpus() {}

    /** As many reports as asked for. */
    public static List<Report> of(Random random, int reports) {
        List<Report> corpus = new ArrayList<>();
        for (int number = 1; number <= reports; number++) {
            corpus.add(report(random, number));
        }
        return corpus;
    }

    private static Report report(Random random, int number) {
        Draft draft = Draft.of(number, text(random, 3))
                .type(one(random, TYPES))
                .scope(random.nextInt(5) == 0 ? "transversal" : "experience");
        if (random.nextInt(5) > 0) {
            int start = 2000 + random.nextInt(20);
            draft.years(Integer.toString(start), random.nextBoolean() ? Integer.toString(start + 2) : null);
        }
        for (int each = random.nextInt(3); each > 0; each--) {
            String theme = one(random, THEMES);
            draft = random.nextBoolean() ? draft.theme(theme) : draft.inferredTheme(theme);
        }
        for (int each = random.nextInt(3); each > 0; each--) {
            draft.population(one(random, POPULATIONS));
            draft.setting(one(random, SETTINGS));
        }
        for (int each = random.nextInt(3); each > 0; each--) {
            PlaceRole role = random.nextInt(4) == 0 ? PlaceRole.EVENT : PlaceRole.INTERVENTION;
            draft.place(one(random, PLACES), PlaceLevel.COMMUNE, "Ici", role);
        }
        if (random.nextBoolean()) {
            draft.ottawa("action-communautaire", random.nextBoolean() ? AxisStatus.EXPLICIT : AxisStatus.IMPLIED);
        }
        return passages(random, draft).report();
    }

    private static Draft passages(Random random, Draft draft) {
        for (int each = random.nextInt(9); each > 0; each--) {
            if (random.nextInt(4) == 0) {
                draft.under(text(random, 2));
            }
            if (random.nextBoolean()) {
                draft.says(text(random, 3 + random.nextInt(8)));
            } else {
                FindingKind kind = FindingKind.values()[random.nextInt(FindingKind.values().length)];
                List<String> factors =
                        random.nextInt(6) == 0 ? List.of() : List.of(FACTORS.get(random.nextInt(FACTORS.size())));
                draft.states(kind, factors, text(random, 4 + random.nextInt(6)), null);
            }
        }
        return draft;
    }

    static String one(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Some words are much more frequent than others. */
    static String text(Random random, int words) {
        List<String> chosen = new ArrayList<>();
        for (int each = 0; each < words; each++) {
            double rank = Math.pow(random.nextDouble(), 2) * WORDS.size();
            chosen.add(WORDS.get((int) rank));
        }
        return String.join(" ", chosen) + ".";
    }
}
