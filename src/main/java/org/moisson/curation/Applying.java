package org.moisson.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Finding;
import org.moisson.report.Report;
import org.moisson.report.Sense;
import org.moisson.report.Sheet;
import org.moisson.report.SheetMentions;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.store.Doubt;
import org.springframework.stereotype.Component;

/** The one place where what people decided is put over what was derived from the text. Pure. */
@Component
final class Applying {

    private final HeldPlaces places;

    Applying(HeldPlaces places) {
        this.places = places;
    }

    Curated apply(Report derived, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return new Curated(derived, decisions, proposed(derived));
        }
        List<Decision> standing = Standing.of(decisions);
        Anchoring anchoring = new Anchoring(derived.reading());
        Rulings rulings = new Rulings(standing);
        SheetApplying.Applied sheet = new SheetApplying(places).apply(derived, rulings, anchoring);
        FindingApplying.Applied findings = new FindingApplying(standing, anchoring).apply(derived);
        boolean untouched = rulings.of(Field.PLACES).isEmpty()
                && rulings.of(Field.POPULATIONS).isEmpty();
        SheetMentions mentions = new SheetMentions(sheet.sheet());
        Set<String> derivedIds = new HashSet<>();
        derived.findings().forEach(each -> derivedIds.add(each.id()));
        Report report = with(
                derived,
                sheet.sheet(),
                findings.findings().stream()
                        .map(each -> untouched && derivedIds.contains(each.id()) ? each : told(each, mentions))
                        .toList());
        List<Doubt> doubts = new ArrayList<>(sheet.lost());
        doubts.addAll(findings.lost());
        doubts.addAll(proposed(report));
        return new Curated(report, decisions, distinct(doubts));
    }

    private static Report with(Report report, Sheet sheet, List<Finding> findings) {
        return new Report(
                report.id(),
                report.fileName(),
                report.importedAt(),
                report.reading(),
                sheet,
                findings,
                report.understoodBy());
    }

    private static Finding told(Finding finding, SheetMentions mentions) {
        return finding.concerning(mentions.places(finding.quote()), mentions.populations());
    }

    /** What nobody has decided on. */
    private List<Doubt> proposed(Report report) {
        List<Doubt> doubts = new ArrayList<>();
        SheetFields fields = SheetFields.of(report.sheet());
        for (Field field : Field.values()) {
            List<Tag<FieldValue>> all = fields.of(field);
            all.stream()
                    .filter(tag -> tag.status() == Status.PROPOSED)
                    .filter(tag -> field != Field.PLACES || !places.holdsOthers(tag, all))
                    .forEach(tag -> doubts.add(doubt(report, field, tag)));
        }
        report.findings().stream()
                .filter(each -> each.status() == Status.PROPOSED && each.sameAs() == null)
                .forEach(each -> doubts.add(doubt(report, each)));
        return distinct(doubts);
    }

    private static List<Doubt> distinct(List<Doubt> doubts) {
        Set<String> targets = new HashSet<>();
        return doubts.stream().filter(each -> targets.add(each.target())).toList();
    }

    private static Doubt doubt(Report report, Field field, Tag<FieldValue> tag) {
        boolean quoted = !tag.evidence().isEmpty();
        return new Doubt(
                report.id(),
                report.title(),
                Keys.target(field, tag.value()),
                field.written(),
                Doubt.Reason.PROPOSED,
                tag.confidence(),
                tag.value(),
                null,
                quoted ? tag.evidence().getFirst().quote() : "",
                quoted ? tag.evidence().getFirst().pages() : List.of(),
                quoted ? tag.evidence().getFirst().passageId() : "");
    }

    private static Doubt doubt(Report report, Finding finding) {
        return new Doubt(
                report.id(),
                report.title(),
                Keys.target(finding.id()),
                "findings",
                finding.toVerify() ? Doubt.Reason.CONFLICT : Doubt.Reason.PROPOSED,
                finding.confidence(),
                null,
                Sense.of(finding),
                finding.quote(),
                finding.pages(),
                finding.passageId());
    }
}
