package org.moisson.classification;

import java.util.Map;
import java.util.regex.Pattern;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;

/** Tells how firmly a finding is stated, from its scope, its section and its verb. */
final class Modalities {

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:necessit\\p{L}+|suppos(?:e|ent|ait)|impliqu(?:e|ent|ait)|indispensables?|exig(?:e|ent|eait)"
                    + "|il faut|il fallait|a condition (?:de|que)|requ(?:iert|ierent)|besoin (?:de|d'))");
    private static final Pattern HEDGED = Pattern.compile(
            "\\b(?:peut|peuvent|pourrai(?:t|ent)|parfois|susceptibles? de|risqu(?:e|ent) (?:de|d')|il arrive que|semblent?|peut-etre)\\b");
    private static final Pattern OPPORTUNITY =
            Pattern.compile("\\b(?:opportunites?|occasions? (?:de|d'|pour)|devraient? permettre)");

    private Modalities() {}

    static Modality of(FindingKind kind, Statement statement, Map<HeadingSense, Double> senses) {
        if (statement.scope().equals("methode")) {
            return Modality.CRITERION;
        }
        return switch (kind) {
            case LEVER -> ofLever(FoldedWords.fold(statement.text()), senses);
            case OBSTACLE ->
                HEDGED.matcher(FoldedWords.fold(statement.text())).find() ? Modality.HEDGED : Modality.OBSERVED;
            case RESULT, LESSON, RECOMMENDATION -> Modality.OBSERVED;
        };
    }

    private static Modality ofLever(String text, Map<HeadingSense, Double> senses) {
        if (share(senses, HeadingSense.OPPORTUNITY) > 0.5
                || OPPORTUNITY.matcher(text).find()) {
            return Modality.OPPORTUNITY;
        }
        if (share(senses, HeadingSense.CHARACTERISTIC) > 0.5) {
            return Modality.CHARACTERISTIC;
        }
        if (CONDITION.matcher(text).find()) {
            return Modality.CONDITION;
        }
        return HEDGED.matcher(text).find() ? Modality.HEDGED : Modality.OBSERVED;
    }

    private static double share(Map<HeadingSense, Double> senses, HeadingSense sense) {
        return senses.getOrDefault(sense, 0.0);
    }
}
