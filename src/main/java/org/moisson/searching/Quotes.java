package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.moisson.answer.QuotedFinding;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.language.Folding;
import org.moisson.report.Finding;
import org.moisson.report.Modality;
import org.moisson.report.Status;

/** Orders findings as an answer quotes them: what answers best, is stated most firmly and was seen somewhere first, no report too often. */
final class Quotes {

    private static final int OF_ONE_REPORT = 2;

    /** What was seen somewhere is worth more than general talk. */
    private static final double PLACELESS = 0.85;

    private Quotes() {}

    /** The best of them, each sentence once. */
    static List<QuotedFinding> best(List<Scored<IndexedPassage>> found, int most) {
        Map<String, Integer> taken = new HashMap<>();
        Set<String> said = new HashSet<>();
        List<QuotedFinding> quotes = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(Quotes::worth).reversed())
                .map(Scored::hit)
                .filter(each -> said.add(Folding.fold(each.text())))
                .filter(each -> taken.merge(each.reportId(), 1, Integer::sum) <= OF_ONE_REPORT)
                .limit(most)
                .forEach(each -> quotes.add(quoted(each)));
        return quotes;
    }

    private static double worth(Scored<IndexedPassage> scored) {
        Finding finding = finding(scored.hit());
        double human = finding.status() == Status.CONFIRMED ? 1.2 : 1;
        double sure = (0.5 + 0.5 * finding.confidence()) * (finding.toVerify() ? 0.7 : 1);
        double located = finding.places().isEmpty() && scored.hit().places().isEmpty() ? PLACELESS : 1;
        return scored.score() * firmness(finding.modality()) * sure * human * located;
    }

    private static double firmness(Modality modality) {
        return switch (modality) {
            case OBSERVED -> 1;
            case CONDITION -> 0.95;
            case CHARACTERISTIC -> 0.9;
            case HEDGED, OPPORTUNITY -> 0.75;
            case CRITERION -> 0.6;
        };
    }

    private static Finding finding(IndexedPassage passage) {
        return Objects.requireNonNull(passage.finding(), "the passage states nothing");
    }

    private static QuotedFinding quoted(IndexedPassage passage) {
        Finding finding = finding(passage);
        int page = finding.pages().isEmpty() ? 1 : finding.pages().getFirst();
        return new QuotedFinding(
                finding.id(),
                finding.kind().slug(),
                finding.polarity().slug(),
                finding.factors(),
                finding.quote(),
                finding.context().isEmpty() ? passage.context() : finding.context(),
                finding.modality().slug(),
                finding.confidence(),
                finding.status().slug(),
                passage.reportId(),
                passage.reportTitle(),
                passage.organisation(),
                finding.places().isEmpty() ? passage.places() : finding.places(),
                finding.populations().isEmpty() ? passage.populations() : finding.populations(),
                passage.dates(),
                finding.pages(),
                finding.section(),
                finding.boxes(),
                "/rapports/" + passage.reportId() + "/pages/" + page);
    }
}
