package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges annotated reports with a model that has not seen them. */
final class HeldOut {

    /** What a statement states by its annotation and what was found. */
    record Outcome(AnnotatedStatement gold, Optional<Judgement> judged) {

        boolean wanted() {
            return !gold.kind().equals("none");
        }

        boolean rightKind() {
            return judged.filter(each -> each.kind().slug().equals(gold.kind())).isPresent();
        }

        boolean right() {
            return rightKind() && judged.orElseThrow().factors().stream().anyMatch(gold.factors()::contains);
        }
    }

    private HeldOut() {}

    /** Each report judged by a model trained on the reports of the other folds and on all bare statements. */
    static List<Outcome> inTurn(FindingTraining training, List<AnnotatedStatement> all, int folds) {
        List<String> reports = reports(all);
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int current = fold;
            List<String> out = IntStream.range(0, reports.size())
                    .filter(n -> n * folds / reports.size() == current)
                    .mapToObj(reports::get)
                    .toList();
            FindingModel model = training.train(
                    all.stream().filter(each -> !out.contains(each.report())).toList());
            outcomes.addAll(judge(
                    model,
                    all.stream().filter(each -> out.contains(each.report())).toList()));
        }
        return outcomes;
    }

    /** Every third report judged by a model of one in so many of the other reports and of the bare statements. */
    static List<Outcome> grown(FindingTraining training, List<AnnotatedStatement> all, int oneIn) {
        List<String> reports = reports(all);
        List<AnnotatedStatement> known = new ArrayList<>();
        List<AnnotatedStatement> asked = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            int report = reports.indexOf(all.get(n).report());
            if (report >= 0 && report % 3 == 0) {
                asked.add(all.get(n));
            } else if ((report < 0 ? n : report / 3) % oneIn == 0) {
                known.add(all.get(n));
            }
        }
        return judge(training.train(known), asked);
    }

    static List<Outcome> judge(FindingModel model, List<AnnotatedStatement> all) {
        StatementJudge judge = new StatementJudge(model);
        List<Outcome> outcomes = new ArrayList<>();
        for (String report : reports(all)) {
            List<AnnotatedStatement> of =
                    all.stream().filter(each -> each.report().equals(report)).toList();
            List<Optional<Judgement>> judged =
                    judge.judge(of.stream().map(AnnotatedStatement::statement).toList());
            for (int n = 0; n < of.size(); n++) {
                outcomes.add(new Outcome(of.get(n), judged.get(n)));
            }
        }
        return outcomes;
    }

    static List<String> reports(List<AnnotatedStatement> all) {
        return all.stream()
                .filter(each -> !each.bare())
                .map(AnnotatedStatement::report)
                .distinct()
                .sorted()
                .toList();
    }
}
