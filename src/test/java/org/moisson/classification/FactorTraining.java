package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import org.moisson.classification.FactorModel.Member;
import org.moisson.classification.SoftmaxTraining.Example;
import org.moisson.report.PassageRole;

/** Trains the models that say together which factors a statement is about. */
final class FactorTraining {

    private static final double L2 = 6e-3;

    private final List<String[]> lexicon;
    private final List<String[]> named;
    private final List<String> factors;

    /**
     * Takes the words of each factor.
     *
     * @param lexicon pairs of a factor and its words
     * @param named pairs of a factor and how it is called or defined
     */
    FactorTraining(List<String[]> lexicon, List<String[]> named) {
        this.lexicon = lexicon;
        this.named = named;
        this.factors = lexicon.stream().map(line -> line[0]).distinct().sorted().toList();
    }

    FactorModel train(List<AnnotatedStatement> statements) {
        List<Example> runs = examples(statements, FactorView.RUNS);
        List<Example> pieces = examples(statements, FactorView.PIECES);
        List<Example> stems = examples(statements, FactorView.STEMS);
        int runBits = FactorView.RUNS.bits();
        return new FactorModel(List.of(
                new Member(FactorView.RUNS, new SoftmaxTraining(factors, runBits, 10, 0.1, L2).train(runs), 1),
                new Member(FactorView.RUNS, BayesTraining.train(factors, runBits, runs), 1),
                new Member(FactorView.PIECES, hidden(FactorView.PIECES, 0.3f, 1).train(factors, pieces), 1),
                new Member(FactorView.STEMS, hidden(FactorView.STEMS, 0.2f, 2).train(factors, stems), 1)));
    }

    private static HiddenTraining hidden(FactorView view, float dropped, long seed) {
        return new HiddenTraining(view.bits(), 12, dropped, seed);
    }

    private List<Example> examples(List<AnnotatedStatement> statements, FactorView view) {
        List<Example> examples = new ArrayList<>();
        for (AnnotatedStatement each : statements) {
            // bare statements are plainer than those of reports, and many: all together they would drown them
            double weight = each.bare() ? 0.7 : 1;
            if (!each.kind().equals("none")) {
                for (String factor : each.factors()) {
                    Features features = view.of(FactorView.look(each.statement()), settled(each.kind()));
                    examples.add(Example.of(features, factors.indexOf(factor), weight));
                    weight = 0.4;
                }
            }
        }
        for (String[] line : lexicon) {
            for (String word : line[1].split(" ")) {
                examples.add(example(word, line[0], view, 0.4));
            }
        }
        named.forEach(each -> examples.add(example(each[1], each[0], view, 1)));
        return examples;
    }

    private Example example(String words, String factor, FactorView view, double weight) {
        Statement alone = new Statement(words, "", List.of(), PassageRole.SENTENCE, "experience");
        return Example.of(view.of(FactorView.look(alone), new double[6]), factors.indexOf(factor), weight);
    }

    static double[] settled(String kind) {
        double[] kinds = new double[6];
        kinds[FindingTraining.KINDS.indexOf(kind)] = FindingModel.SETTLED;
        return kinds;
    }
}
