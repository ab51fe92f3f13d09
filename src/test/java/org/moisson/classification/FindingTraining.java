package org.moisson.classification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.classification.SoftmaxTraining.Example;
import org.moisson.report.PassageRole;

/** Trains the finding model on the annotated corpus; deterministic. */
final class FindingTraining {

    static final List<String> KINDS = List.of("none", "lever", "obstacle", "result", "lesson", "recommendation");

    /** Under which headings bare statements of a kind are imagined; repeated names are likelier. */
    private static final Map<String, String> IMAGINED = Map.of(
            "lever", "LEVER LEVER LEVER INFLUENCE ACCOUNT TOPIC - OBSTACLE CHARACTERISTIC RESULT LESSON CONTEXT",
            "obstacle", "OBSTACLE OBSTACLE OBSTACLE INFLUENCE ACCOUNT TOPIC - LEVER IMPROVEMENT CONTEXT LESSON",
            "result", "RESULT RESULT RESULT RESULT INFLUENCE ACCOUNT TOPIC - LEVER IMPROVEMENT",
            "lesson", "LESSON LESSON LESSON INFLUENCE TOPIC - LEVER OBSTACLE RECOMMENDATION",
            "recommendation", "RECOMMENDATION RECOMMENDATION RECOMMENDATION IMPROVEMENT CRITERIA LESSON",
            "none", "ACCOUNT ACCOUNT IDENTITY CONTEXT CONTEXT METHOD TOPIC - RESULT INFLUENCE LEVER OBSTACLE");

    private static final Map<String, String> NOTHING_UNDER = Map.of(
            "objective", "AIM AIM CONTEXT IDENTITY ACCOUNT TOPIC TOPIC -",
            "literature", "CONTEXT METHOD TOPIC RESOURCES",
            "definition", "CONTEXT METHOD TOPIC AIM",
            "method", "METHOD METHOD RESULT",
            "testimony", "TESTIMONY RESULT LEVER ACCOUNT TOPIC",
            "bibliography", "RESOURCES RESOURCES",
            "contact", "RESOURCES IDENTITY");

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

    /** The model of these statements, its confidence calibrated on reports held out in turn. */
    FindingModel train(List<AnnotatedStatement> statements) {
        FindingModel plain = uncalibrated(statements);
        return new FindingModel(
                corpus,
                plain.headings(),
                plain.kinds(),
                plain.factors(),
                Isotonic.fit(HeldOut.inTurn(this, statements, 3)));
    }

    FindingModel uncalibrated(List<AnnotatedStatement> statements) {
        LinearModel headingModel = trainHeadings();
        StatementFeatures features = new StatementFeatures(new SectionSenses(headingModel));
        return new FindingModel(
                corpus,
                headingModel,
                trainKinds(statements, features),
                trainFactors(statements, features),
                Calibration.NONE);
    }

    private LinearModel trainHeadings() {
        List<String> labels = Stream.of(HeadingSense.values()).map(Enum::name).toList();
        List<Example> examples = headingLines.stream()
                .map(line -> Example.of(SectionSenses.features(line[1]), labels.indexOf(line[0]), 1))
                .toList();
        return new SoftmaxTraining(labels, SectionSenses.BITS, 30, 0.2, 1e-4).train(examples);
    }

    private LinearModel trainKinds(List<AnnotatedStatement> statements, StatementFeatures features) {
        List<Example> examples = new ArrayList<>();
        Random random = new Random(7);
        for (AnnotatedStatement each : statements) {
            int label = KINDS.indexOf(each.kind());
            if (each.bare()) {
                for (int copy = 0; copy < 3; copy++) {
                    examples.add(Example.of(features.ofKind(imagined(each, random)), label, 0.33));
                }
            } else {
                examples.add(Example.of(features.ofKind(each.statement()), label, 1));
            }
        }
        for (AnnotatedStatement each : phrases) {
            examples.add(Example.of(features.ofKind(each.statement()), KINDS.indexOf(each.kind()), 1));
        }
        return new SoftmaxTraining(KINDS, StatementFeatures.KIND_BITS, 15, 0.1, 1e-3).train(examples);
    }

    private Statement imagined(AnnotatedStatement each, Random random) {
        String why = each.factors().isEmpty() ? "" : each.factors().getFirst();
        String choices = each.kind().equals("none")
                ? NOTHING_UNDER.getOrDefault(why, IMAGINED.get("none"))
                : IMAGINED.get(each.kind());
        String[] senses = choices.split(" ");
        List<String> of = headings.getOrDefault(senses[random.nextInt(senses.length)], List.of());
        List<String> section = of.isEmpty() ? List.of() : List.of(of.get(random.nextInt(of.size())));
        Statement bare = each.statement();
        return new Statement(bare.text(), bare.context(), section, bare.role(), bare.scope());
    }

    private LinearModel trainFactors(List<AnnotatedStatement> statements, StatementFeatures features) {
        List<Example> examples = new ArrayList<>();
        for (AnnotatedStatement each : statements) {
            // bare statements are plainer than those of reports, and many: all together they would drown them
            double weight = each.bare() ? 0.7 : 1;
            if (!each.kind().equals("none")) {
                for (String factor : each.factors()) {
                    examples.add(Example.of(
                            features.ofFactor(each.statement(), onehot(each.kind())), factors.indexOf(factor), weight));
                    weight = 0.4;
                }
            }
        }
        for (String[] line : lexicon) {
            for (String word : line[1].split(" ")) {
                Statement alone = new Statement(word, "", List.of(), PassageRole.SENTENCE, "experience");
                examples.add(Example.of(features.ofFactor(alone, new double[6]), factors.indexOf(line[0]), 0.4));
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
