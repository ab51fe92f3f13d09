package org.moisson.classification;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.moisson.classification.HeldOut.Outcome;
import org.moisson.classification.SoftmaxTraining.Example;

/** Trains the finding model on the annotated corpus; deterministic. */
final class FindingTraining {

    static final List<String> KINDS = List.of("none", "lever", "obstacle", "result", "lesson", "recommendation");

    private static final int FOLDS = 3;
    private static final int COPIES = 2;
    private static final int SHORT = 6;

    /** One in so many reports and bare statements. */
    private static final int FEW = 40;

    /** What is said as a lever or a lesson is advice where the heading announces advice. */
    private static final Set<String> ADVISED = Set.of("lever", "lesson");

    private static final LinearModel NO_CONTEXT =
            new LinearModel(KINDS, Surroundings.BITS, 1, new float[6], new byte[6 << Surroundings.BITS]);

    private final String corpus;
    private final ImaginedHeadings imagined;
    private final List<String[]> headingLines;
    private final FactorTraining factors;
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
        this.imagined = new ImaginedHeadings(headingLines);
        this.factors = new FactorTraining(lexicon, AnnotatedCorpus.named());
    }

    /** A model, and how each report was judged by a model that did not know it but for surroundings and thresholds. */
    record Trained(FindingModel model, List<Outcome> heldOut) {}

    FindingModel train(List<AnnotatedStatement> statements) {
        return trained(statements, "").model();
    }

    /** The model of these statements; surroundings, thresholds and confidence are learnt from reports held out in turn. */
    Trained trained(List<AnnotatedStatement> statements) {
        return trained(statements, program(statements));
    }

    /** A checksum of the model of a few of these statements: another whenever features or training are others. */
    String program(List<AnnotatedStatement> statements) {
        List<String> reports = HeldOut.reports(statements);
        List<AnnotatedStatement> few = IntStream.range(0, statements.size())
                .filter(n -> (statements.get(n).bare()
                                        ? n
                                        : reports.indexOf(statements.get(n).report()))
                                % FEW
                        == 0)
                .mapToObj(statements::get)
                .toList();
        CRC32 sum = new CRC32();
        try (DataOutputStream out =
                new DataOutputStream(new CheckedOutputStream(OutputStream.nullOutputStream(), sum))) {
            train(few).write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Long.toHexString(sum.getValue());
    }

    private Trained trained(List<AnnotatedStatement> statements, String program) {
        SectionSenses sections = new SectionSenses(trainHeadings(statements));
        List<String> reports = HeldOut.reports(statements);
        List<FindingModel> parts = new ArrayList<>();
        Belief belief = new Belief();
        List<Example> examples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = fold(reports, fold);
            List<AnnotatedStatement> rest = statements.stream()
                    .filter(each -> !out.contains(each.report()))
                    .toList();
            FindingModel part = model(sections.headings(), trainKinds(rest, sections), NO_CONTEXT, factors.train(rest));
            parts.add(part);
            reports.stream().filter(out::contains).forEach(report -> surroundings(part, report, statements, examples));
            statements.stream()
                    .filter(each -> out.contains(each.report()) && !each.kind().equals("none"))
                    .forEach(each -> belief.add(part.factors(), each));
        }
        double[] believed = belief.weights();
        LinearModel context = new SoftmaxTraining(KINDS, Surroundings.BITS, 20, 0.05, 1e-3).train(examples);
        List<Outcome> outcomes = heldOut(
                parts.stream().map(part -> believing(part, context, believed)).toList(), statements);
        List<Float> enough = Thresholds.best(outcomes);
        List<Outcome> given = Thresholds.above(outcomes, enough);
        FindingModel model = new FindingModel(
                corpus,
                program,
                sections.headings(),
                trainKinds(statements, sections),
                context,
                factors.train(statements).believed(believed),
                enough,
                Isotonic.fit(given));
        return new Trained(model, given);
    }

    /** How each report is judged by the part that does not know it. */
    private List<Outcome> heldOut(List<FindingModel> parts, List<AnnotatedStatement> statements) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = fold(HeldOut.reports(statements), fold);
            outcomes.addAll(HeldOut.judge(
                    parts.get(fold),
                    statements.stream()
                            .filter(each -> out.contains(each.report()))
                            .toList()));
        }
        return outcomes;
    }

    private FindingModel believing(FindingModel part, LinearModel context, double[] believed) {
        return model(part.headings(), part.kinds(), context, part.factors().believed(believed));
    }

    private FindingModel model(LinearModel headings, LinearModel kinds, LinearModel context, FactorModel factors) {
        return new FindingModel(corpus, "", headings, kinds, context, factors, Thresholds.NONE, Calibration.NONE);
    }

    /** A third of the reports, those that were written together kept together: they resemble one another. */
    private static Set<String> fold(List<String> reports, int fold) {
        return IntStream.range(0, reports.size())
                .filter(n -> n * FOLDS / reports.size() == fold)
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
        List<Map<HeadingSense, Double>> senses =
                plain.stream().map(sections::of).toList();
        Surroundings around = new Surroundings(
                plain,
                senses,
                IntStream.range(0, plain.size())
                        .mapToObj(
                                n -> model.kinds().probabilities(StatementFeatures.ofKind(plain.get(n), senses.get(n))))
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
                    Statement placed = each.statement().under(imagined.of(each, random));
                    examples.add(example(placed, each.kind(), 1.0 / COPIES, sections));
                }
                if (ADVISED.contains(each.kind()) && random.nextBoolean()) {
                    Statement advised = each.statement().under(imagined.of("RECOMMENDATION", random));
                    examples.add(example(advised, "recommendation", 0.5, sections));
                }
            } else if (NonStatements.mayState(each.statement())) {
                examples.add(example(each.statement(), each.kind(), 1, sections));
                // the headings of other authors are less known than those that were learnt with their statements
                List<String> other = random.nextBoolean() ? List.of() : imagined.of(each, random);
                examples.add(example(each.statement().under(other), each.kind(), 0.5, sections));
            }
        }
        for (AnnotatedStatement each : phrases) {
            examples.add(example(each.statement(), each.kind(), 1, sections));
        }
        return new SoftmaxTraining(KINDS, StatementFeatures.BITS, 12, 0.1, 1e-3).train(examples);
    }

    private static Example example(Statement statement, String kind, double weight, SectionSenses sections) {
        return Example.of(StatementFeatures.ofKind(statement, sections.of(statement)), KINDS.indexOf(kind), weight);
    }
}
