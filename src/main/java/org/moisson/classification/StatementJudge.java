package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;

/** Judges one statement: whether it states something, what kind, which factors, how surely. */
final class StatementJudge {

    /** Below it a statement is left out; chosen on reports held out of training, for the best balance of precision and recall. */
    static final double ENOUGH = 0.35;

    private static final double SECOND_FACTOR = 0.06;
    private static final Pattern UNREACHED = Pattern.compile(
            "\\b(?:aucun\\p{L}*|n'\\p{L}+ (?:pas|guere|plus)|pas (?:de|d')|baisse de la participation)\\b");

    private final FindingModel model;
    private final SectionSenses sections;
    private final StatementFeatures features;

    StatementJudge(FindingModel model) {
        this.model = model;
        this.sections = new SectionSenses(model.headings());
        this.features = new StatementFeatures(sections);
    }

    /** What the statement states, empty where it states nothing. */
    Optional<Judgement> judge(Statement statement) {
        if (!NonStatements.mayState(statement)) {
            return Optional.empty();
        }
        Map<HeadingSense, Double> senses = sections.of(statement);
        if (statement.scope().equals("methode")) {
            return share(senses, HeadingSense.CRITERIA) < 0.4
                    ? Optional.empty()
                    : Optional.of(judgement(
                            FindingKind.RECOMMENDATION, share(senses, HeadingSense.CRITERIA), statement, senses));
        }
        double[] kinds = model.kinds().probabilities(features.ofKind(statement));
        int best = best(kinds);
        return kinds[best] < ENOUGH
                ? Optional.empty()
                : Optional.of(judgement(
                        Slug.of(FindingKind.class, model.kinds().labels().get(best)), kinds[best], statement, senses));
    }

    String version() {
        return model.version();
    }

    private Judgement judgement(FindingKind kind, double raw, Statement statement, Map<HeadingSense, Double> senses) {
        double[] shares = model.factors().probabilities(features.ofFactor(statement));
        List<String> factors = new ArrayList<>();
        int first = highest(shares, -1);
        int second = highest(shares, first);
        factors.add(model.factors().labels().get(first));
        if (shares[second] > SECOND_FACTOR) {
            factors.add(model.factors().labels().get(second));
        }
        return new Judgement(
                kind,
                factors,
                Modalities.of(kind, statement, senses),
                model.calibration().of(raw),
                UNREACHED.matcher(FoldedWords.fold(statement.text())).find(),
                contradicts(kind, senses));
    }

    private static boolean contradicts(FindingKind kind, Map<HeadingSense, Double> senses) {
        return (kind == FindingKind.LEVER && share(senses, HeadingSense.OBSTACLE) > 0.5)
                || (kind == FindingKind.OBSTACLE && share(senses, HeadingSense.LEVER) > 0.5);
    }

    private int best(double[] kinds) {
        return highest(kinds, model.kinds().labels().indexOf(FindingModel.NOTHING));
    }

    private static int highest(double[] shares, int except) {
        int best = -1;
        for (int c = 0; c < shares.length; c++) {
            if (c != except && (best < 0 || shares[c] > shares[best])) {
                best = c;
            }
        }
        return best;
    }

    private static double share(Map<HeadingSense, Double> senses, HeadingSense sense) {
        return senses.getOrDefault(sense, 0.0);
    }
}
