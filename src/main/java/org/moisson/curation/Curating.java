package org.moisson.curation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.CurationRefused.Why;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.Finding;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Status;
import org.moisson.store.Decisions;
import org.moisson.store.Doubt;
import org.moisson.store.Doubts;
import org.springframework.stereotype.Component;

/** Takes decisions down one report at a time, and puts the report in the index with them. */
@Component
final class Curating implements Curation {

    private static final int MOST_AT_ONCE = 1000;

    private final CuratedReports reports;
    private final Decisions decisions;
    private final Doubts doubts;
    private final ValueReader reader;
    private final Publishing publishing;

    Curating(CuratedReports reports, Decisions decisions, Doubts doubts, ValueReader reader, Publishing publishing) {
        this.reports = reports;
        this.decisions = decisions;
        this.doubts = doubts;
        this.reader = reader;
        this.publishing = publishing;
    }

    @Override
    public Changed decide(ReportId id, Field field, FieldEdit edit, Signature by) {
        return change(id, by, now -> new FieldDeciding(reader, now, field, anchoring(now)).decide(edit));
    }

    @Override
    public Changed decide(String finding, FindingEdit edit, Signature by) {
        Changed changed = change(reportOf(finding), by, now -> new FindingDeciding(reader, now).decide(finding, edit));
        return named(changed, finding);
    }

    private static ReportId reportOf(String finding) {
        if (!finding.matches("[0-9a-f]{32}-.{1,100}")) {
            throw new CurationRefused(Why.UNKNOWN_FINDING, "");
        }
        return new ReportId(finding.substring(0, 32));
    }

    @Override
    public Changed add(ReportId id, FindingEdit edit, Signature by) {
        Changed changed = change(id, by, now -> new FindingDeciding(reader, now).add(edit));
        String passage = edit.passageId();
        return changed.now().report().findings().stream()
                .filter(each -> each.passageId().equals(passage))
                .findFirst()
                .map(each -> named(changed, each.id()))
                .orElse(changed);
    }

    private Changed named(Changed changed, String finding) {
        Optional<Finding> now = new FindingDeciding(reader, changed.now()).find(finding);
        return new Changed(changed.now(), changed.made(), now.map(Finding::id).orElse(finding), changed.searchable());
    }

    @Override
    public Changed undo(ReportId id, int number, Signature by) {
        return change(id, by, now -> {
            Decision wanted = now.decisions().stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new CurationRefused(Why.UNKNOWN_DECISION, String.valueOf(number)));
            if (!undoable(wanted, now.decisions(), Standing.of(now.decisions()))) {
                throw new CurationRefused(Why.SUPERSEDED, String.valueOf(number));
            }
            return List.of(new Change.Undone(number));
        });
    }

    private static boolean undoable(Decision wanted, List<Decision> all, List<Decision> standing) {
        Set<String> touched = Standing.touched(wanted.change(), all);
        return standing.contains(wanted)
                && standing.stream()
                        .filter(each -> each.number() > wanted.number() && !(each.change() instanceof Change.Undone))
                        .allMatch(each -> Collections.disjoint(Standing.touched(each.change(), all), touched));
    }

    @Override
    public List<Past> history(ReportId id) {
        List<Decision> all = decisions.of(id);
        List<Decision> standing = Standing.of(all);
        return all.reversed().stream()
                .map(each -> new Past(each, standing.contains(each), undoable(each, all, standing)))
                .toList();
    }

    @Override
    public List<Doubt> queue(Doubts.Wanted wanted, int from, int most) {
        return doubts.find(wanted, from, most);
    }

    @Override
    public List<Doubts.OfReport> reports(int most) {
        return doubts.reports(most);
    }

    @Override
    public Map<String, Long> byField() {
        return doubts.byField();
    }

    @Override
    public long waiting(Doubts.Wanted wanted) {
        return doubts.count(wanted);
    }

    @Override
    public Confirmed confirm(Doubts.Wanted wanted, int count, Signature by) {
        List<Doubt> found = doubts.find(wanted, 0, MOST_AT_ONCE + 1).stream()
                .filter(each -> each.reason() != Doubt.Reason.UNANCHORED)
                .toList();
        if (found.size() > MOST_AT_ONCE) {
            throw new CurationRefused(Why.TOO_MANY, String.valueOf(MOST_AT_ONCE));
        }
        if (found.size() != count) {
            throw new CurationRefused(Why.COUNT_CHANGED, String.valueOf(found.size()));
        }
        return confirm(found.stream().map(Doubt::id).toList(), by);
    }

    @Override
    public Confirmed confirm(List<String> ids, Signature by) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new CurationRefused(Why.TOO_MANY, String.valueOf(MOST_AT_ONCE));
        }
        Map<ReportId, Set<String>> targets = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            if (!id.matches("(?s)[0-9a-f]{32}:.+:.*")) {
                throw new CurationRefused(Why.UNKNOWN_VALUE, id);
            }
            targets.computeIfAbsent(new ReportId(id.substring(0, 32)), any -> new LinkedHashSet<>())
                    .add(id.substring(33));
        }
        int confirmed = 0;
        boolean searchable = true;
        for (Map.Entry<ReportId, Set<String>> each : targets.entrySet()) {
            Changed changed = change(each.getKey(), by, now -> confirmations(now, each.getValue()));
            confirmed += changed.made().size();
            searchable &= changed.searchable();
        }
        return new Confirmed(confirmed, ids.size() - confirmed, searchable);
    }

    private List<Change> confirmations(Curated now, Set<String> targets) {
        List<Change> changes = new ArrayList<>();
        Anchoring anchoring = anchoring(now);
        for (Field field : Field.values()) {
            changes.addAll(new FieldDeciding(reader, now, field, anchoring).confirm(targets));
        }
        FindingDeciding findings = new FindingDeciding(reader, now, anchoring);
        now.report().findings().stream()
                .filter(each -> each.status() == Status.PROPOSED && targets.contains(Keys.target(each.id())))
                .forEach(each -> changes.addAll(findings.decide(each.id(), FindingEdit.status(Status.CONFIRMED))));
        return changes;
    }

    private static Anchoring anchoring(Curated now) {
        return new Anchoring(now.report().reading());
    }

    private Changed change(ReportId id, Signature by, Function<Curated, List<Change>> decide) {
        Report derived = reports.derived(id).orElseThrow(() -> new CurationRefused(Why.UNKNOWN_REPORT, id.value()));
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Decision> made = decisions.append(id, by.by(), at, known -> {
            List<Change> changes = decide.apply(reports.with(derived, known));
            refuseStale(changes, known, by.seen());
            return changes;
        });
        boolean searchable = made.isEmpty() || publishing.tryPut(id);
        return new Changed(reports.with(derived, decisions.of(id)), made, null, searchable);
    }

    private static void refuseStale(List<Change> changes, List<Decision> known, @Nullable Integer seen) {
        if (seen == null) {
            return;
        }
        for (Decision later : known.subList(Math.clamp(seen, 0, known.size()), known.size())) {
            Set<String> touched = Standing.touched(later.change(), known);
            for (Change change : changes) {
                if (!Collections.disjoint(touched, Standing.touched(change, known))) {
                    throw new CurationRefused(Why.STALE, later.by());
                }
            }
        }
    }
}
