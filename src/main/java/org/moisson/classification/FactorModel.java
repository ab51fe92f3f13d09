package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Checksum;

/**
 * Says which factors a statement is about: models that look at it in different ways, and learnt in different ways, are heard
 * together, since they err on different statements.
 *
 * @param members of one order of labels
 */
record FactorModel(List<Member> members) {

    /**
     * One model.
     *
     * @param view what it looks at
     * @param weight how far it is believed, as learnt from reports held out of training
     */
    record Member(FactorView view, Scorer scorer, float weight) {}

    FactorModel {
        members = List.copyOf(members);
    }

    List<String> labels() {
        return members.getFirst().scorer().labels();
    }

    /**
     * The probability of each factor, in the order of the labels.
     *
     * @param kinds the shares of the kinds of the statement
     */
    double[] probabilities(Statement statement, double[] kinds) {
        double[] sum = new double[labels().size()];
        List<double[]> heard = heard(statement, kinds);
        for (int m = 0; m < members.size(); m++) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += members.get(m).weight() * heard.get(m)[c];
            }
        }
        return LinearModel.softmax(sum);
    }

    /** The logarithms of the probabilities by each member. */
    List<double[]> heard(Statement statement, double[] kinds) {
        FactorView.Seen plain = FactorView.look(statement);
        Map<FactorView, Features.Weighted> seen = new EnumMap<>(FactorView.class);
        return members.stream()
                .map(member -> logs(member.scorer()
                        .scores(seen.computeIfAbsent(
                                member.view(), view -> view.of(plain, kinds).weighted()))))
                .toList();
    }

    /** The same, its members believed otherwise. */
    FactorModel believed(double[] weights) {
        List<Member> others = new ArrayList<>();
        for (int m = 0; m < weights.length; m++) {
            others.add(new Member(members.get(m).view(), members.get(m).scorer(), (float) weights[m]));
        }
        return new FactorModel(others);
    }

    private static double[] logs(float[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += StrictMath.exp(score - highest);
        }
        double[] logs = new double[scores.length];
        for (int c = 0; c < scores.length; c++) {
            logs[c] = scores[c] - highest - StrictMath.log(sum);
        }
        return logs;
    }

    void addTo(Checksum sum) {
        members.forEach(member -> member.scorer().addTo(sum));
    }

    static FactorModel read(DataInputStream in) throws IOException {
        List<Member> members = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            FactorView view = FactorView.valueOf(in.readUTF());
            float weight = in.readFloat();
            members.add(new Member(view, Scorer.read(in), weight));
        }
        return new FactorModel(members);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(members.size());
        for (Member member : members) {
            out.writeUTF(member.view().name());
            out.writeFloat(member.weight());
            member.scorer().writeSorted(out);
        }
    }
}
