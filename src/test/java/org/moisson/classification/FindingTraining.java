package org.moisson.classification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moisson.classification.HeldOut.Outcome;
import org.moisson.classification.SoftmaxTraining.Example;
import org.moisson.report.PassageRole;

/** Trains the finding model on the annotated corpus; deterministic. */
final class FindingTraining {

    static final List<String> KINDS = List.of("none", "lever", "obstacle", "result", "lesson", "recommendation");

    /** Under which headings bare statements of a kind are imagined; repeated names are likelier. */
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

    private static final int FOLDS = 3;
    private static final int COPIES = 2;
    private static final int SHORT = 6;

    /** What is said as a lever or a lesson is advice where the heading announces advice. */
    private static final Set<String> ADVISED = Set.of("lever", "lesson");

    private static final LinearModel NO_CONTEXT =
            new LinearModel(KINDS, Surroundings.BITS, 1, new float[6], new byte[6 << Surroundings.BITS]);

    private final String corpus;
    private final Map<String, List<String>> headings;
    private final List<String[]> headingLines;
    private final List<String[]> lexicon;
    private final List<String> factors;
    private final List<AnnotatedStatement> phrases;

    /** Everything but the statements: headings, words and phrases of the folder. */
    static FindingTraining of(Path folder) {
        return new FindingTraining(
                AnnotatedCorpus.digest(folder),
                AnnotatedCorpus.headings(folder),
                AnnotatedCorpus.lexicon(folder),
                AnnotatedCorpus.phrases(folder));
    }

    private FindingTraining(
            String corpus, List<String[]> headingLines, List<String[]> lexicon, List<AnnotatedStatement> phrases) {
        this.corpus = corpus;
        this.phrases = phrases;
        this.headingLines = headingLines;
        this.lexicon = lexicon;
        this.headings = headingLines.stream()
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
        this.factors = lexicon.stream().map(line -> line[0]).distinct().sorted().toList();
    }

    /** The model of these statements; surroundings, thresholds and confidence are learnt from reports held out in turn. */
    FindingModel train(List<AnnotatedStatement> statements) {
        SectionSenses sections = new SectionSenses(trainHeadings(statements));
        List<String> reports = HeldOut.reports(statements);
        List<FindingModel> parts = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = fold(reports, fold);
            List<AnnotatedStatement> rest = statements.stream()
                    .filter(each -> !out.contains(each.report()))
                    .toList();
            FindingModel part = model(sections.headings(), trainKinds(rest, sections), NO_CONTEXT, trainFactors(rest));
            parts.add(part);
            reports.stream().filter(out::contains).forEach(report -> surroundings(part, report, statements, examples));
        }
        LinearModel context = new SoftmaxTraining(KINDS, Surroundings.BITS, 20, 0.05, 1e-3).train(examples);
        List<Outcome> outcomes = heldOut(parts, context, statements);
        List<Float> enough = Thresholds.best(outcomes);
        return new FindingModel(
                corpus,
                sections.headings(),
                trainKinds(statements, sections),
                context,
                trainFactors(statements),
                enough,
                Isotonic.fit(Thresholds.above(outcomes, enough)));
    }

    /** How each report is judged by the part that does not know it. */
    private List<Outcome> heldOut(List<FindingModel> parts, LinearModel context, List<AnnotatedStatement> statements) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = fold(HeldOut.reports(statements), fold);
            FindingModel part = parts.get(fold);
            outcomes.addAll(HeldOut.judge(
                    model(part.headings(), part.kinds(), context, part.factors()),
                    statements.stream()
                            .filter(each -> out.contains(each.report()))
                            .toList()));
        }
        return outcomes;
    }

    private FindingModel model(LinearModel headings, LinearModel kinds, LinearModel context, LinearModel factors) {
        return new FindingModel(corpus, headings, kinds, context, factors, Thresholds.NONE, Calibration.NONE);
    }

    private static Set<String> fold(List<String> reports, int fold) {
        return IntStream.range(0, reports.size())
                .filter(n -> n % FOLDS == fold)
                .mapToObj(reports::get)
                .collect(Collectors.toSet());
    }

    /** What surrounds each statement of a report, as a model sees it that does not know the report. */
    private static void surroundings(
            FindingModel model, String report, List<AnnotatedStatement> statements, List<Example> examples) {
        List<AnnotatedStatement> of = statements.stream()
                .filter(each -> each.report().equals(report) && NonStatements.mayState(each.statement()))
                .toList();
        SectionSenses sections = new SectionSenses(model.headings());
        List<Statement> plain = of.stream().map(AnnotatedStatement::statement).toList();
        Surroundings around = new Surroundings(
                plain,
                plain.stream()
                        .map(each -> model.kinds().probabilities(StatementFeatures.ofKind(each, sections.of(each))))
                        .toList());
        for (int n = 0; n < of.size(); n++) {
            examples.add(Example.of(around.of(n), KINDS.indexOf(of.get(n).kind()), 1));
        }
    }

    /** Headings by sense; short bare statements are what headings that only name a subject look like. */
    private LinearModel trainHeadings(List<AnnotatedStatement> statements) {
        List<String> labels = Stream.of(HeadingSense.values()).map(Enum::name).toList();
        List<Example> examples = new ArrayList<>();
        for (String[] line : headingLines) {
            examples.add(Example.of(SectionSenses.features(line[1]), labels.indexOf(line[0]), 1));
        }
        for (AnnotatedStatement each : statements) {
            if (each.bare() && each.statement().words().size() <= SHORT) {
                examples.add(Example.of(
                        SectionSenses.features(each.statement().text().replaceFirst("[.]$", "")),
                        labels.indexOf(HeadingSense.TOPIC.name()),
                        0.3));
            }
        }
        return new SoftmaxTraining(labels, SectionSenses.BITS, 30, 0.2, 1e-4).train(examples);
    }

    private LinearModel trainKinds(List<AnnotatedStatement> statements, SectionSenses sections) {
        List<Example> examples = new ArrayList<>();
        Random random = new Random(7);
        for (AnnotatedStatement each : statements) {
            if (each.bare()) {
                for (int copy = 0; copy < COPIES; copy++) {
                    Statement imagined = each.statement().under(imagined(each, random));
                    examples.add(example(imagined, each.kind(), 1.0 / COPIES, sections));
                }
                if (ADVISED.contains(each.kind()) && random.nextBoolean()) {
                    Statement advised = each.statement().under(heading("RECOMMENDATION", random));
                    examples.add(example(advised, "recommendation", 0.5, sections));
                }
            } else if (NonStatements.mayState(each.statement())) {
                examples.add(example(each.statement(), each.kind(), 1, sections));
            }
        }
        for (AnnotatedStatement each : phrases) {
            examples.add(example(each.statement(), each.kind(), 1, sections));
        }
        return new SoftmaxTraining(KINDS, StatementFeatures.KIND_BITS, 12, 0.1, 1e-3).train(examples);
    }

    private static Example example(Statement statement, String kind, double weight, SectionSenses sections) {
        return Example.of(StatementFeatures.ofKind(statement, sections.of(statement)), KINDS.indexOf(kind), weight);
    }

    private List<String> imagined(AnnotatedStatement each, Random random) {
        String why = each.factors().isEmpty() ? "" : each.factors().getFirst();
        String choices = each.kind().equals("none")
                ? NOTHING_UNDER.getOrDefault(why, IMAGINED.get("none"))
                : IMAGINED.get(each.kind());
        String[] senses = choices.split(" ");
        return heading(senses[random.nextInt(senses.length)], random);
    }

    private List<String> heading(String sense, Random random) {
        List<String> of = headings.getOrDefault(sense, List.of());
        return of.isEmpty() ? List.of() : List.of(of.get(random.nextInt(of.size())));
    }

    private LinearModel trainFactors(List<AnnotatedStatement> statements) {
        List<Example> examples = new ArrayList<>();
        for (AnnotatedStatement each : statements) {
            // bare statements are plainer than those of reports, and many: all together they would drown them
            double weight = each.bare() ? 0.7 : 1;
            if (!each.kind().equals("none")) {
                for (String factor : each.factors()) {
                    examples.add(Example.of(
                            StatementFeatures.ofFactor(each.statement(), onehot(each.kind())),
                            factors.indexOf(factor),
                            weight));
                    weight = 0.4;
                }
            }
        }
        for (String[] line : lexicon) {
            for (String word : line[1].split(" ")) {
                Statement alone = new Statement(word, "", List.of(), PassageRole.SENTENCE, "experience");
                examples.add(
                        Example.of(StatementFeatures.ofFactor(alone, new double[6]), factors.indexOf(line[0]), 0.4));
            }
        }
        return new SoftmaxTraining(factors, StatementFeatures.FACTOR_BITS, 15, 0.1, 6e-3).train(examples);
    }

    private static double[] onehot(String kind) {
        double[] kinds = new double[6];
        kinds[KINDS.indexOf(kind)] = 0.9;
        return kinds;
    }
}
