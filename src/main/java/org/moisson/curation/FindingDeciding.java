package org.moisson.curation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.CurationRefused.Why;
import org.moisson.report.Anchor;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Passage;
import org.moisson.report.Polarity;
import org.moisson.report.Report;
import org.moisson.report.Sense;
import org.moisson.report.Slug;
import org.moisson.report.Status;
import org.moisson.store.Doubt;

/** Makes changes of what a person says of the findings of a report. */
final class FindingDeciding {

    private final ValueReader reader;
    private final Curated now;
    private final Report report;
    private final Anchoring anchoring;

    FindingDeciding(ValueReader reader, Curated now) {
        this(reader, now, new Anchoring(now.report().reading()));
    }

    FindingDeciding(ValueReader reader, Curated now, Anchoring anchoring) {
        this.reader = reader;
        this.now = now;
        this.anchoring = anchoring;
        report = now.report();
    }

    /** The finding of that id, also of one that it had before the report was read anew. */
    Optional<Finding> find(String id) {
        return by(id).or(() -> new FindingApplying(Standing.of(now.decisions()), anchoring)
                .passageOf(id)
                .flatMap(this::on));
    }

    private Optional<Finding> by(String id) {
        return report.findings().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Optional<Finding> on(String passage) {
        return report.findings().stream()
                .filter(each -> each.passageId().equals(passage))
                .findFirst();
    }

    /** Throws CurationRefused for what can't be said of it. */
    List<Change> decide(String id, FindingEdit edit) {
        if (edit.status() == Status.PROPOSED
                || (edit.status() == null && !edit.corrects() && edit.passageId() == null)) {
            throw new CurationRefused(Why.NOTHING_SAID, id);
        }
        Optional<Finding> known = lost(id) ? Optional.empty() : find(id);
        return known.isPresent() ? decide(known.get(), edit) : List.of(adrift(id, edit));
    }

    private boolean lost(String id) {
        return now.doubts().stream()
                .anyMatch(each -> each.reason() == Doubt.Reason.UNANCHORED
                        && each.target().equals(Keys.target(id)));
    }

    private List<Change> decide(Finding finding, FindingEdit edit) {
        Sense before = Sense.of(finding);
        boolean rejected = edit.status() == Status.REJECTED;
        Sense after = rejected ? null : corrected(before, edit);
        boolean same = rejected
                ? finding.status() == Status.REJECTED
                : finding.status() == Status.CONFIRMED && before.equals(after);
        return same
                ? List.of()
                : List.of(new Change.OfFinding(finding.id(), before, finding.status(), after, anchor(finding)));
    }

    private Anchor anchor(Finding finding) {
        return anchoring
                .passage(finding.passageId())
                .map(anchoring::at)
                .orElseGet(() -> new Anchor(
                        finding.quote(),
                        finding.pages().isEmpty() ? 1 : finding.pages().getFirst(),
                        0));
    }

    /** What a person stands by and whose passage is nowhere any more is given up, or tied to another passage. */
    private Change adrift(String id, FindingEdit edit) {
        Change.OfFinding last = Standing.of(now.decisions()).reversed().stream()
                .map(Decision::change)
                .filter(Change.OfFinding.class::isInstance)
                .map(Change.OfFinding.class::cast)
                .filter(each -> each.finding().equals(id) && each.after() != null)
                .findFirst()
                .orElseThrow(() -> new CurationRefused(Why.UNKNOWN_FINDING, id));
        Sense sense = last.after();
        if (edit.status() == Status.REJECTED || sense == null) {
            return new Change.OfFinding(id, sense, Status.CONFIRMED, null, last.anchor());
        }
        Passage passage = passage(edit.passageId());
        return new Change.OfFinding(id, sense, Status.CONFIRMED, corrected(sense, edit), anchoring.at(passage));
    }

    /** A finding more, on a passage; where one stands already it is corrected. */
    List<Change> add(FindingEdit edit) {
        Passage passage = passage(edit.passageId());
        Optional<Finding> there = on(passage.id());
        if (there.isPresent()) {
            return decide(there.get(), edit);
        }
        if (edit.kind() == null || edit.status() == Status.REJECTED) {
            throw new CurationRefused(Why.BAD_FINDING, "kind");
        }
        FindingKind kind = slug(FindingKind.class, edit.kind());
        Sense after = corrected(new Sense(kind, usual(kind), List.of(), Modality.OBSERVED), edit);
        return List.of(new Change.OfFinding(id(passage), null, Status.PROPOSED, after, anchoring.at(passage)));
    }

    private Passage passage(@Nullable String id) {
        return anchoring
                .passage(id == null ? "" : id)
                .orElseThrow(() -> new CurationRefused(Why.UNKNOWN_PASSAGE, id == null ? "" : id));
    }

    /** As other findings, with an "h" so that none that is found later has it. */
    private String id(Passage passage) {
        CRC32 sum = new CRC32();
        sum.update(Keys.plain(passage.text()).getBytes(StandardCharsets.UTF_8));
        return report.id() + "-h" + String.format("%08x", sum.getValue()) + "-"
                + (anchoring.at(passage).occurrence() + 1);
    }

    private Sense corrected(Sense before, FindingEdit edit) {
        FindingKind kind = edit.kind() == null ? before.kind() : slug(FindingKind.class, edit.kind());
        Polarity kept = kind == before.kind() ? before.polarity() : usual(kind);
        Polarity polarity = edit.polarity() == null ? kept : slug(Polarity.class, edit.polarity());
        List<String> given = edit.factors();
        List<String> factors = given == null ? before.factors() : reader.factors(given);
        Modality modality = edit.modality() == null ? before.modality() : slug(Modality.class, edit.modality());
        boolean needed = kind == FindingKind.LEVER || kind == FindingKind.OBSTACLE;
        if (needed && factors.isEmpty()) {
            throw new CurationRefused(Why.BAD_FINDING, "factors");
        }
        return new Sense(kind, polarity, factors, modality);
    }

    private static Polarity usual(FindingKind kind) {
        return switch (kind) {
            case LEVER, RESULT -> Polarity.POSITIVE;
            case OBSTACLE -> Polarity.NEGATIVE;
            case LESSON, RECOMMENDATION -> Polarity.NEUTRAL;
        };
    }

    private static <E extends Enum<E> & Slug> E slug(Class<E> type, String written) {
        return Slug.find(type, written).orElseThrow(() -> new CurationRefused(Why.BAD_FINDING, written));
    }
}
