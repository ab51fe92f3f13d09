package org.moisson.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;

/** Judges the statements of a report: whether each states something, what kind, which factors, how surely. */
final class StatementJudge {

    private static final double SECOND_FACTOR = 0.03;
    private static final double LISTED = 0.7;
    private static final double ANNOUNCED = 0.4;
    private static final double HARDLY = 0.1;
    private static final double CRITERION = 0.4;

    /** The two best factors have at most all of the chance, rounded, so less than this part of what is enough never reaches it. */
    private static final double HOPELESS = 0.999;

    private static final Set<HeadingSense> TELLING = EnumSet.of(
            HeadingSense.LEVER,
            HeadingSense.OBSTACLE,
            HeadingSense.INFLUENCE,
            HeadingSense.OPPORTUNITY,
            HeadingSense.RESULT,
            HeadingSense.LESSON,
            HeadingSense.RECOMMENDATION);
    private static final int TERSE = 4;
    private static final Pattern UNREACHED =
            Pattern.compile("\\b(?:aucun\\p{L}*|n'\\p{L}+ (?:pas|guere|plus)|pas (?:de|d'))\\b");
    private static final Set<String> MEANS = Set.of("par", "via", "grace");

    /** A statement that may state something, and what its headings announce. */
    private record Looked(Statement statement, Map<HeadingSense, Double> senses) {

        double announces(HeadingSense sense) {
            return senses.getOrDefault(sense, 0.0);
        }
    }

    private final FindingModel model;

    /** The kinds in the order of the model's labels; stating nothing is none. */
    private final List<Optional<FindingKind>> byLabel;

    StatementJudge(FindingModel model) {
        this.model = model;
        this.byLabel = model.kinds().labels().stream()
                .map(label -> Slug.find(FindingKind.class, label))
                .toList();
    }

    /** What each statement of a report states, in their order, empty where it states nothing. */
    List<Optional<Judgement>> judge(List<Statement> statements) {
        SectionSenses sections = new SectionSenses(model.headings());
        List<Optional<Judgement>> judgements =
                new ArrayList<>(Collections.nCopies(statements.size(), Optional.empty()));
        List<Integer> at = IntStream.range(0, statements.size())
                .filter(n -> NonStatements.mayState(statements.get(n)))
                .boxed()
                .toList();
        List<Looked> looked = at.stream()
                .map(statements::get)
                .map(each -> new Looked(each, sections.of(each)))
                .toList();
        Surroundings around = new Surroundings(
                looked.stream().map(Looked::statement).toList(),
                looked.stream().map(Looked::senses).toList(),
                looked.stream().map(each -> alone(each.statement, each.senses)).toList());
        boolean chapter = looked.stream().anyMatch(each -> each.announces(HeadingSense.CRITERIA) > CRITERION);
        for (int n = 0; n < looked.size(); n++) {
            double[] kinds = advised(looked.get(n), model.surroundings().probabilities(around.of(n)));
            boolean method = looked.get(n).statement.scope().equals("methode");
            judgements.set(at.get(n), method ? criterion(looked.get(n), kinds, chapter) : judge(looked.get(n), kinds));
        }
        return judgements;
    }

    String version() {
        return model.version();
    }

    /** The shares of the kinds by the statement and its section alone. */
    private double[] alone(Statement statement, Map<HeadingSense, Double> senses) {
        return model.kinds().probabilities(StatementFeatures.ofKind(statement, senses));
    }

    /** What is said as a lever or a lesson is advice where the heading announces advice. */
    private double[] advised(Looked looked, double[] kinds) {
        if (looked.announces(HeadingSense.RECOMMENDATION) > 0.5) {
            int advice = model.kinds().labels().indexOf(FindingKind.RECOMMENDATION.slug());
            for (FindingKind kind : List.of(FindingKind.LEVER, FindingKind.LESSON)) {
                int from = model.kinds().labels().indexOf(kind.slug());
                kinds[advice] += kinds[from];
                kinds[from] = 0;
            }
        }
        return kinds;
    }

    private Optional<Judgement> judge(Looked looked, double[] kinds) {
        Optional<FindingKind> listed = listed(looked);
        if (listed.isPresent()) {
            return judgement(listed.get(), LISTED, looked, 0);
        }
        int best = highest(kinds, model.kinds().labels().indexOf(FindingModel.NOTHING));
        if (kinds[best] < HARDLY || otherwise(looked) || terse(looked)) {
            return Optional.empty();
        }
        return judgement(
                byLabel.get(best).orElseThrow(),
                kinds[best],
                looked,
                model.enough().get(best));
    }

    /** A method document tells its criteria in a chapter of their own, else all along, as advice or as if they were met. */
    private Optional<Judgement> criterion(Looked looked, double[] kinds, boolean chapter) {
        double share = chapter
                ? looked.announces(HeadingSense.CRITERIA)
                : Stream.of(FindingKind.RECOMMENDATION, FindingKind.LEVER, FindingKind.LESSON)
                        .mapToDouble(kind -> kinds[model.kinds().labels().indexOf(kind.slug())])
                        .sum();
        return share < CRITERION ? Optional.empty() : judgement(FindingKind.RECOMMENDATION, share, looked, 0);
    }

    /** What the short entries of leaflets and slides on several cases are: their heading alone says it. */
    private static Optional<FindingKind> listed(Looked looked) {
        String text = looked.statement.text().strip();
        if (!looked.statement.scope().equals("transversal") || text.endsWith(".") || text.length() > 120) {
            return Optional.empty();
        }
        double lever = looked.announces(HeadingSense.CHARACTERISTIC) + looked.announces(HeadingSense.LEVER);
        double result = looked.announces(HeadingSense.RESULT);
        if (Math.max(lever, result) < ANNOUNCED) {
            return Optional.empty();
        }
        boolean means = MEANS.contains(looked.statement.words().getFirst());
        return Optional.of(result > lever && !means ? FindingKind.RESULT : FindingKind.LEVER);
    }

    /** Whether it is an infinitive, no sentence, under a heading that announces no advice but something else: an aim or a step. */
    private static boolean otherwise(Looked looked) {
        double advice =
                HeadingSense.ADVICE.stream().mapToDouble(looked::announces).sum();
        return advice < 0.25
                && looked.announces(HeadingSense.TOPIC) < 0.5
                && !looked.statement.text().strip().endsWith(".")
                && StatementFeatures.opening(looked.statement.words()).equals("infinitive");
    }

    /** Whether it is too short to state anything where no heading says what it is. */
    private static boolean terse(Looked looked) {
        return looked.statement.words().size() < TERSE
                && !looked.statement.scope().equals("transversal")
                && TELLING.stream().mapToDouble(looked::announces).sum() < 0.5;
    }

    /** The judgement, empty where it is not sure enough. */
    private Optional<Judgement> judgement(FindingKind kind, double share, Looked looked, double enough) {
        if (share < HOPELESS * enough) {
            return Optional.empty();
        }
        double[] shares = model.factors().probabilities(looked.statement, model.only(kind));
        int first = highest(shares, -1);
        int second = highest(shares, first);
        double raw = share * (shares[first] + shares[second]);
        if (raw < enough) {
            return Optional.empty();
        }
        List<String> factors = IntStream.of(first, second)
                .filter(c -> c == first || shares[c] > SECOND_FACTOR)
                .mapToObj(model.factors().labels()::get)
                .toList();
        return Optional.of(new Judgement(
                kind,
                factors,
                Modalities.of(kind, looked.statement, looked.senses),
                model.calibration().of(raw),
                UNREACHED.matcher(FoldedWords.fold(looked.statement.text())).find(),
                contradicts(kind, looked)));
    }

    private static boolean contradicts(FindingKind kind, Looked looked) {
        return switch (kind) {
            case LEVER -> looked.announces(HeadingSense.OBSTACLE) > 0.5;
            case OBSTACLE -> looked.announces(HeadingSense.LEVER) > 0.5;
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
