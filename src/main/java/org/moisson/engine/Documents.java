package org.moisson.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.language.IndexText;
import org.moisson.query.Nature;
import org.moisson.query.Tags;
import org.moisson.report.Dates;
import org.moisson.report.Finding;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Report;
import org.moisson.report.Section;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Turns a report into the documents that both engines index, their texts made ready. */
@Component
public final class Documents {

    /** Changes with what documents hold; an index made by another version is built anew. */
    private static final int VERSION = 6;

    private final Tagging tagging;
    private final Vocabularies vocabularies;

    public Documents(Tagging tagging, Vocabularies vocabularies) {
        this.tagging = tagging;
        this.vocabularies = vocabularies;
    }

    /** A report with its passages, in the order of the report. */
    public record Bundle(ReportDocument report, List<PassageDocument> passages) {}

    /**
     * Changes with the documents of one and the same report. What people change in the vocabularies does not change them:
     * labels and broader concepts come with the program, and a report that gets other tags is put in anew.
     */
    public String version() {
        return VERSION + "/" + vocabularies.shippedVersion();
    }

    /** The documents of a report. */
    public Bundle of(Report report) {
        IndexedReport display = display(report);
        List<String> labels = labels(report);
        Map<String, Finding> findings = new HashMap<>();
        Tagging.findings(report).forEach(each -> findings.putIfAbsent(each.passageId(), each));
        ReportDocument whole = whole(report, display, labels);
        List<String> about = Stream.concat(
                        Stream.of(whole.title()), labels.stream().map(IndexText::of))
                .toList();
        Source source = new Source(report, display, about, tagging.of(report, (Finding) null));
        List<PassageDocument> passages = report.reading().passages().stream()
                .map(each -> passage(source, each, findings.get(each.id())))
                .toList();
        return new Bundle(whole, passages);
    }

    /** What passages take from their report. */
    private record Source(Report report, IndexedReport display, List<String> about, Tags bare) {}

    private ReportDocument whole(Report report, IndexedReport display, List<String> labels) {
        Stream<Passage> body = report.reading().passages().stream()
                .filter(each -> each.role() != PassageRole.HEADING && each.role() != PassageRole.TITLE);
        return new ReportDocument(
                display.id(),
                display.id(),
                IndexText.of(display.title()),
                ready(report.reading().sections().stream().map(Section::heading)),
                ready(Stream.concat(labels.stream(), sheetWords(report.sheet()))),
                ready(Stream.concat(Stream.of(display.title()), body.map(Passage::text))),
                TagFields.of(tagging.of(report)),
                Tagging.findings(report)
                        .flatMap(Documents::groups)
                        .distinct()
                        .sorted()
                        .toList(),
                date(display.dates()),
                display);
    }

    private static Stream<String> sheetWords(Sheet sheet) {
        Stream<String> single = Stream.of(valueOf(sheet.organisation()), valueOf(sheet.summary()))
                .flatMap(each -> Optional.ofNullable(each).stream());
        return Stream.of(Tagging.values(sheet.objectives()), Tagging.values(sheet.partners()), single)
                .flatMap(each -> each);
    }

    private PassageDocument passage(Source source, Passage passage, @Nullable Finding finding) {
        IndexedReport of = source.display();
        IndexedPassage display = shown(of, passage, finding);
        return new PassageDocument(
                passage.id(),
                of.id() + "-" + place(passage.ordinal()),
                of.id(),
                of.title(),
                IndexText.of(passage.text()),
                ready(passage.section().stream()),
                IndexText.of(passage.context()),
                source.about(),
                TagFields.of(finding == null ? source.bare() : tagging.of(source.report(), finding)),
                finding == null ? List.of() : groups(finding).toList(),
                date(of.dates()),
                Stream.concat(Stream.of(display.nature()), Natures.beside(passage, finding))
                        .map(Nature::slug)
                        .toList(),
                finding == null ? List.of() : List.of(finding.sameAs() == null ? "first" : "again"),
                display);
    }

    /** Six digits or more, so that the places of a report sort as they stand in it. */
    private static String place(int ordinal) {
        String digits = Integer.toString(ordinal);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    private static IndexedPassage shown(IndexedReport of, Passage passage, @Nullable Finding finding) {
        return new IndexedPassage(
                passage.id(),
                of.id(),
                of.title(),
                of.organisation(),
                of.scope(),
                of.dates(),
                of.places(),
                of.populations(),
                passage.text(),
                passage.context(),
                passage.pages(),
                passage.section(),
                passage.boxes(),
                Natures.of(passage, finding),
                finding);
    }

    private static Stream<String> groups(Finding finding) {
        String kind = finding.kind().slug() + "/";
        return finding.factors().isEmpty()
                ? Stream.of(kind)
                : finding.factors().stream().map(each -> kind + each);
    }

    private List<String> labels(Report report) {
        Sheet sheet = report.sheet();
        return Stream.of(
                        Tagging.values(sheet.themes()).map(each -> vocabularies.label(Scheme.THEME, each.id())),
                        Tagging.values(sheet.populations())
                                .map(each -> vocabularies.label(Scheme.POPULATION, each.id())),
                        Tagging.values(sheet.settings()).map(each -> vocabularies.label(Scheme.SETTING, each)),
                        Tagging.values(sheet.places())
                                .filter(each -> each.role() == org.moisson.report.PlaceRole.INTERVENTION)
                                .map(each -> each.label()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static IndexedReport display(Report report) {
        Sheet sheet = report.sheet();
        return new IndexedReport(
                report.id().value(),
                report.title(),
                valueOf(sheet.type()),
                sheet.scopeId(),
                valueOf(sheet.organisation()),
                sheet.datesOrUnknown(),
                Tagging.values(sheet.places()).toList(),
                Tagging.values(sheet.themes()).map(each -> each.id()).toList(),
                Tagging.values(sheet.populations()).map(each -> each.id()).toList(),
                Tagging.values(sheet.settings()).toList(),
                Tagging.values(sheet.ottawa()).toList());
    }

    private static @Nullable String valueOf(@Nullable Tag<String> tag) {
        return tag == null || tag.rejected() ? null : tag.value();
    }

    private static List<String> ready(Stream<String> texts) {
        return texts.filter(each -> !each.isBlank()).map(IndexText::of).toList();
    }

    private static @Nullable String date(Dates dates) {
        return Stream.of(dates.end(), dates.start(), dates.published(), dates.capitalised(), dates.event())
                .flatMap(each -> Optional.ofNullable(each).stream())
                .findFirst()
                .orElse(null);
    }
}
