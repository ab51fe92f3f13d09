package org.moisson.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curated;
import org.moisson.curation.Curation;
import org.moisson.curation.Keys;
import org.moisson.curation.SheetFields;
import org.moisson.report.Change;
import org.moisson.report.Evidence;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Finding;
import org.moisson.report.Sense;
import org.moisson.report.Tag;
import org.moisson.store.Doubt;
import org.springframework.stereotype.Component;

/** What is reviewed of a report, in words. */
@Component
final class ReviewViews {

    private final ValueWords words;
    private final ReviewForms forms;
    private final Texts texts;

    ReviewViews(ValueWords words, ReviewForms forms, Texts texts) {
        this.words = words;
        this.forms = forms;
        this.texts = texts;
    }

    /**
     * A value or a finding.
     *
     * @param kind of finding as a slug, "passage" for a value
     * @param reason why it is doubtful; "decided" where it is not
     * @param chance how sure it is, as a percentage
     * @param number of its page, 1 where it has none
     */
    record Item(
            String target,
            String field,
            String label,
            String value,
            String kind,
            String reason,
            String chance,
            String quote,
            String pages,
            int number,
            String passageId) {

        boolean finding() {
            return field.equals("findings");
        }
    }

    /** The form in which an item is put right. */
    record Form(String shape, List<String> choices, Map<String, String> filled) {}

    /** A decision of the history. */
    record Past(
            int number,
            String by,
            String at,
            String label,
            String from,
            String to,
            boolean standing,
            boolean undoable) {}

    /** What waits, most doubtful first. */
    List<Item> waiting(Curated curated) {
        return curated.doubts().stream()
                .sorted(Comparator.comparing(Doubt::reason)
                        .thenComparingDouble(Doubt::confidence)
                        .thenComparing(Doubt::target))
                .map(this::item)
                .toList();
    }

    private Item item(Doubt doubt) {
        return item(doubt, doubt.reason().slug());
    }

    private Item item(Doubt doubt, String reason) {
        Sense sense = doubt.sense();
        FieldValue value = doubt.value();
        String said = sense != null
                ? words.line(sense)
                : value == null ? "" : words.shown(field(doubt.field()), value).line();
        return new Item(
                doubt.target(),
                doubt.field(),
                texts.text(sense != null ? "review.finding" : "field." + doubt.field()),
                said,
                sense == null ? "passage" : sense.kind().slug(),
                reason,
                texts.percent(doubt.confidence()),
                doubt.quote(),
                texts.pages(doubt.pages()),
                doubt.pages().isEmpty() ? 1 : doubt.pages().getFirst(),
                doubt.passageId());
    }

    static Field field(String written) {
        return Field.find(written).orElseThrow(Missing::field);
    }

    /** What a target names in the report, whether it waits or was decided on; empty where nothing. */
    Optional<Item> named(Curated curated, String target) {
        return waiting(curated).stream()
                .filter(each -> each.target().equals(target))
                .findFirst()
                .or(() -> decided(curated, target).map(each -> item(each, "decided")));
    }

    private static Optional<Doubt> decided(Curated curated, String target) {
        return finding(curated, target)
                .map(each -> doubt(curated, target, each))
                .or(() -> tag(curated, target).map(each -> doubt(curated, target, each)));
    }

    private static Doubt doubt(Curated curated, String target, Finding finding) {
        return new Doubt(
                curated.report().id(),
                curated.report().title(),
                target,
                "findings",
                Doubt.Reason.PROPOSED,
                finding.confidence(),
                null,
                Sense.of(finding),
                finding.quote(),
                finding.pages(),
                finding.passageId());
    }

    private static Doubt doubt(Curated curated, String target, Tag<FieldValue> tag) {
        Optional<Evidence> proof = tag.evidence().stream().findFirst();
        return new Doubt(
                curated.report().id(),
                curated.report().title(),
                target,
                target.substring(0, target.indexOf(':')),
                Doubt.Reason.PROPOSED,
                tag.confidence(),
                tag.value(),
                null,
                proof.map(Evidence::quote).orElse(""),
                proof.map(Evidence::pages).orElse(List.of()),
                proof.map(Evidence::passageId).orElse(""));
    }

    /** The finding that a target names. */
    static Optional<Finding> finding(Curated curated, String target) {
        return curated.report().findings().stream()
                .filter(each -> Keys.target(each.id()).equals(target))
                .findFirst();
    }

    /** The value that a target names. */
    static Optional<Tag<FieldValue>> tag(Curated curated, String target) {
        Optional<Field> field = Field.find(target.replaceFirst(":(?s).*", ""));
        return field.flatMap(known -> SheetFields.of(curated.report().sheet()).of(known).stream()
                .filter(tag -> Keys.target(known, tag.value()).equals(target))
                .findFirst());
    }

    /** The form for an item. */
    Form form(Curated curated, Item item) {
        if (item.finding()) {
            Optional<Sense> sense = finding(curated, item.target())
                    .map(Sense::of)
                    .or(() -> curated.doubts().stream()
                            .filter(each -> each.target().equals(item.target()))
                            .flatMap(each -> Optional.ofNullable(each.sense()).stream())
                            .findFirst());
            return new Form("finding", forms.factors(), sense.map(forms::filled).orElse(Map.of()));
        }
        Field field = field(item.field());
        return new Form(
                ReviewForms.shape(field),
                forms.choices(field),
                tag(curated, item.target())
                        .map(tag -> forms.filled(field, tag.value()))
                        .orElse(Map.of()));
    }

    /** A decision in words. */
    Past past(Curation.Past past) {
        Change change = past.decision().change();
        return new Past(
                past.decision().number(),
                past.decision().by(),
                texts.moment(past.decision().at()),
                label(change),
                from(change),
                to(change),
                past.standing(),
                past.undoable());
    }

    private String label(Change change) {
        return switch (change) {
            case Change.OfValue it -> texts.text("field." + it.field().written());
            case Change.OfFinding it -> texts.text("review.finding");
            case Change.Undone it -> texts.text("review.undone", it.number());
        };
    }

    private String from(Change change) {
        return switch (change) {
            case Change.OfValue it -> said(it.field(), it.before());
            case Change.OfFinding it -> said(it.before());
            case Change.Undone it -> "";
        };
    }

    private String to(Change change) {
        return switch (change) {
            case Change.OfValue it -> it.after() == null ? rejected() : after(it);
            case Change.OfFinding it -> it.after() == null ? rejected() : after(it);
            case Change.Undone it -> "";
        };
    }

    private String rejected() {
        return texts.text("review.rejected");
    }

    private String after(Change.OfValue change) {
        return change.after() != null && change.after().equals(change.before())
                ? texts.text("origin.confirmed")
                : said(change.field(), change.after());
    }

    private String after(Change.OfFinding change) {
        return change.after() != null && change.after().equals(change.before())
                ? texts.text("origin.confirmed")
                : said(change.after());
    }

    private String said(Field field, @Nullable FieldValue value) {
        return value == null
                ? texts.text("review.nothing")
                : words.shown(field, value).line();
    }

    private String said(@Nullable Sense sense) {
        return sense == null ? texts.text("review.nothing") : words.line(sense);
    }

    /** How many would be confirmed from that chance on, those that are sure first. */
    static List<Map.Entry<String, Long>> bulk(Curated curated) {
        return Stream.of(95, 90, 80, 50, 0)
                .map(least -> Map.entry(
                        String.valueOf(least),
                        curated.doubts().stream()
                                .filter(each -> each.reason() != Doubt.Reason.UNANCHORED)
                                .filter(each -> each.confidence() >= least / 100.0)
                                .count()))
                .filter(each -> each.getValue() > 0)
                .toList();
    }

    /** The page where a target is read, 1 where it is nowhere. */
    static int page(Curated curated, String target) {
        return finding(curated, target)
                .map(Finding::pages)
                .or(() -> tag(curated, target)
                        .flatMap(tag -> tag.evidence().stream().findFirst())
                        .map(Evidence::pages))
                .flatMap(pages -> pages.stream().findFirst())
                .orElse(1);
    }

    /** What a change was about, as it is named before the change. */
    static String target(Change change) {
        return switch (change) {
            case Change.OfValue it -> {
                FieldValue value = it.before() == null ? it.after() : it.before();
                yield value == null ? "" : Keys.target(it.field(), value);
            }
            case Change.OfFinding it -> Keys.target(it.finding());
            case Change.Undone it -> "";
        };
    }
}
