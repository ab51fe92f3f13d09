package org.moisson.classification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;

/** Judges the statements of a report: whether each states something, what kind, which factors, how surely. */
final class StatementJudge {

    /** Below it a statement is left out; chosen on reports held out of training, for the best balance of precision and recall. */
    static final double ENOUGH = 0.35;

    private static final double SECOND_FACTOR = 0.05;
    private static final double LISTED = 0.7;
    private static final Set<HeadingSense> ADVICE = EnumSet.of(
            HeadingSense.RECOMMENDATION,
            HeadingSense.IMPROVEMENT,
            HeadingSense.LESSON,
            HeadingSense.CHARACTERISTIC,
            HeadingSense.LEVER,
            HeadingSense.INFLUENCE);
    private static final double[] CRITERION = {0, 0, 0, 0, 0, 1};
    private static final Pattern UNREACHED =
            Pattern.compile("\\b(?:aucun\\p{L}*|n'\\p{L}+ (?:pas|guere|plus)|pas (?:de|d'))\\b");

    private final FindingModel model;
    private final SectionSenses sections;
    private final StatementFeatures features;

    StatementJudge(FindingModel model) {
        this.model = model;
        this.sections = new SectionSenses(model.headings());
        this.features = new StatementFeatures(sections);
    }

    /** What each statement states, in their order, empty where it states nothing. */
    List<Optional<Judgement>> judge(List<Statement> statements) {
        List<Statement> plausible =
                statements.stream().filter(NonStatements::mayState).toList();
        List<double[]> shares = Neighbourhood.settle(
                plausible, plausible.stream().map(this::kinds).toList());
        List<Optional<Judgement>> judgements = new ArrayList<>();
        int next = 0;
        for (Statement statement : statements) {
            boolean looked = NonStatements.mayState(statement);
            judgements.add(looked ? judge(statement, shares.get(next++)) : Optional.empty());
        }
        return judgements;
    }

    String version() {
        return model.version();
    }

    /** The shares of the kinds by the statement and its section alone. */
    double[] kinds(Statement statement) {
        return model.kinds().probabilities(features.ofKind(statement));
    }

    private Optional<Judgement> judge(Statement statement, double[] kinds) {
        Map<HeadingSense, Double> senses = sections.of(statement);
        if (statement.scope().equals("methode")) {
            double share = senses.getOrDefault(HeadingSense.CRITERIA, 0.0);
            return share < 0.4
                    ? Optional.empty()
                    : Optional.of(judgement(FindingKind.RECOMMENDATION, share, CRITERION, statement));
        }
        Optional<FindingKind> listed = listed(statement, senses);
        if (listed.isPresent()) {
            return Optional.of(judgement(listed.get(), LISTED, kinds, statement));
        }
        int best = highest(kinds, model.kinds().labels().indexOf(FindingModel.NOTHING));
        FindingKind kind = Slug.of(FindingKind.class, model.kinds().labels().get(best));
        return kinds[best] < ENOUGH || unannounced(statement, senses)
                ? Optional.empty()
                : Optional.of(judgement(kind, kinds[best], kinds, statement));
    }

    /** What the short entries of leaflets and slides on several cases are: their heading alone says it. */
    private static Optional<FindingKind> listed(Statement statement, Map<HeadingSense, Double> senses) {
        String text = statement.text().strip();
        if (!statement.scope().equals("transversal") || text.endsWith(".") || text.length() > 120) {
            return Optional.empty();
        }
        if (senses.getOrDefault(HeadingSense.RESULT, 0.0) > 0.5) {
            return Optional.of(FindingKind.RESULT);
        }
        double lever =
                senses.getOrDefault(HeadingSense.CHARACTERISTIC, 0.0) + senses.getOrDefault(HeadingSense.LEVER, 0.0);
        return lever > 0.5 ? Optional.of(FindingKind.LEVER) : Optional.empty();
    }

    /** Whether it is an infinitive that no heading announces as advice: then it is an aim or a step. */
    private static boolean unannounced(Statement statement, Map<HeadingSense, Double> senses) {
        return StatementFeatures.opening(FoldedWords.of(statement.text())).equals("infinitive")
                && ADVICE.stream()
                                .mapToDouble(sense -> senses.getOrDefault(sense, 0.0))
                                .sum()
                        < 0.25;
    }

    private Judgement judgement(FindingKind kind, double raw, double[] kinds, Statement statement) {
        double[] shares = model.factors().probabilities(features.ofFactor(statement, kinds));
        int first = highest(shares, -1);
        int second = highest(shares, first);
        List<String> factors = IntStream.of(first, second)
                .filter(c -> c == first || shares[c] > SECOND_FACTOR)
                .mapToObj(model.factors().labels()::get)
                .toList();
        Map<HeadingSense, Double> senses = sections.of(statement);
        return new Judgement(
                kind,
                factors,
                Modalities.of(kind, statement, senses),
                model.calibration().of(raw * (shares[first] + shares[second])),
                UNREACHED.matcher(FoldedWords.fold(statement.text())).find(),
                contradicts(kind, senses));
    }

    private static boolean contradicts(FindingKind kind, Map<HeadingSense, Double> senses) {
        return switch (kind) {
            case LEVER -> senses.getOrDefault(HeadingSense.OBSTACLE, 0.0) > 0.5;
            case OBSTACLE -> senses.getOrDefault(HeadingSense.LEVER, 0.0) > 0.5;
            case RESULT, LESSON, RECOMMENDATION -> false;
        };
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
}
