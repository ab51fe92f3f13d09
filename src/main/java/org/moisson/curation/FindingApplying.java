package org.moisson.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Anchor;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.Finding;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.moisson.report.Sense;
import org.moisson.report.Status;
import org.moisson.store.Doubt;

/** Puts what people said of findings over what was derived from the text. */
final class FindingApplying {

    /** The findings in the order of the text, and those that people stand by and whose passage is nowhere any more. */
    record Applied(List<Finding> findings, List<Doubt> lost) {}

    private final Anchoring anchoring;
    private final Map<String, Change.OfFinding> byPassage = new LinkedHashMap<>();
    private final Map<String, Change.OfFinding> lost = new LinkedHashMap<>();

    FindingApplying(List<Decision> standing, Anchoring anchoring) {
        this.anchoring = anchoring;
        Map<String, String> passages = new HashMap<>();
        for (Decision decision : standing) {
            if (decision.change() instanceof Change.OfFinding change) {
                String former = passages.remove(change.finding());
                if (former != null) {
                    byPassage.remove(former);
                }
                lost.remove(change.finding());
                Optional<Passage> passage = anchoring.find(change.anchor());
                passage.ifPresentOrElse(
                        found -> {
                            byPassage.put(found.id(), change);
                            passages.put(change.finding(), found.id());
                        },
                        () -> lost.put(change.finding(), change));
            }
        }
    }

    /** The passage that a finding of that id stands on now, if people decided on it. */
    Optional<String> passageOf(String finding) {
        return byPassage.entrySet().stream()
                .filter(each -> each.getValue().finding().equals(finding))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Applied apply(Report derived) {
        Map<String, Change.OfFinding> left = new LinkedHashMap<>(byPassage);
        Map<String, Change.OfFinding> byId = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : derived.findings()) {
            Change.OfFinding change = left.remove(finding.passageId());
            if (change == null && finding.sameAs() != null) {
                // what is said of a statement goes for its repetitions
                change = byId.get(finding.sameAs());
            }
            if (change != null) {
                byId.put(finding.id(), change);
            }
            findings.add(change == null ? finding : judged(finding, change.after()));
        }
        left.forEach((passage, change) -> anchoring
                .passage(passage)
                .flatMap(found -> added(found, change))
                .ifPresent(findings::add));
        findings.sort(Comparator.comparingInt(each ->
                anchoring.passage(each.passageId()).map(Passage::ordinal).orElse(Integer.MAX_VALUE)));
        return new Applied(findings, lost(derived));
    }

    private static Finding judged(Finding finding, @Nullable Sense after) {
        return after == null ? finding.rejected() : finding.confirmed(after);
    }

    private static Optional<Finding> added(Passage passage, Change.OfFinding change) {
        Sense after = change.after();
        if (after == null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                change.finding(),
                after.kind(),
                after.polarity(),
                after.factors(),
                passage.text(),
                passage.id(),
                passage.pages(),
                passage.boxes(),
                passage.section(),
                passage.context(),
                after.modality(),
                List.of(),
                List.of(),
                1,
                Status.CONFIRMED,
                false,
                null));
    }

    private List<Doubt> lost(Report report) {
        return lost.values().stream()
                .filter(change -> change.after() != null)
                .map(change -> {
                    Anchor anchor = change.anchor();
                    return new Doubt(
                            report.id(),
                            report.title(),
                            Keys.target(change.finding()),
                            "findings",
                            Doubt.Reason.UNANCHORED,
                            0,
                            null,
                            change.after(),
                            anchor.quote(),
                            List.of(anchor.page()),
                            "");
                })
                .toList();
    }
}
