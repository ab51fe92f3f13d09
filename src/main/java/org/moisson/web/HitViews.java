package org.moisson.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.QuotedFinding;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Snippet;
import org.moisson.query.Facet;
import org.moisson.report.AxisStatus;
import org.moisson.report.Finding;
import org.moisson.report.Report;
import org.springframework.stereotype.Component;

/** Reports, passages and findings as the pages show them. */
@Component
final class HitViews {

    private final Texts texts;
    private final ReasonWords reasons;

    HitViews(Texts texts, ReasonWords reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    /** A report in a list. */
    record HitView(
            String id,
            String title,
            String url,
            String type,
            String scope,
            boolean experience,
            String organisation,
            String places,
            String dates,
            List<TagView> themes,
            List<TagView> populations,
            List<AxisView> axes,
            List<SnippetView> snippets,
            List<String> why) {}

    /** A tag and what it means. */
    record TagView(String label, String definition) {}

    /** An axis, what it means, and how the report bears on it. */
    record AxisView(String label, String definition, String status, String statusLabel) {}

    /** A passage that shows why; html is safe. */
    record SnippetView(String html, String pages, String section, String url, String citation) {}

    /** A quotation with all that stands beside it. */
    record QuoteView(
            String id,
            String kind,
            String kindLabel,
            String quote,
            String context,
            String modality,
            List<String> factors,
            String title,
            String reportUrl,
            String organisation,
            String places,
            String dates,
            String pages,
            String section,
            String url,
            String citation) {}

    /** A report as a list shows it. */
    HitView hit(ReportHit hit) {
        return hit(hit, "");
    }

    /** The same, its snippets on the way through the report by the line that found it. */
    HitView hit(ReportHit hit, String line) {
        return new HitView(
                hit.id(),
                hit.title(),
                Links.report(hit.id()),
                hit.type() == null ? "" : texts.label(Facet.TYPE, hit.type()),
                hit.scope() == null ? "" : texts.label(Facet.SCOPE, hit.scope()),
                "experience".equals(hit.scope()),
                blank(hit.organisation()),
                texts.places(hit.places()),
                texts.dates(hit.dates()),
                hit.themes().stream().map(id -> tag(Facet.THEME, id)).limit(4).toList(),
                hit.populations().stream()
                        .map(id -> tag(Facet.POPULATION, id))
                        .limit(3)
                        .toList(),
                hit.ottawa().stream()
                        .filter(axis -> axis.axisStatus() != AxisStatus.CITED_AS_FRAMEWORK)
                        .map(axis -> axis(axis.axis(), axis.axisStatus()))
                        .toList(),
                hit.snippets().stream()
                        .map(snippet -> snippet(hit, snippet, line))
                        .toList(),
                hit.why().stream().map(reasons::of).toList());
    }

    AxisView axis(String axis, AxisStatus status) {
        return new AxisView(
                texts.label(Facet.OTTAWA, axis),
                texts.definition(Facet.OTTAWA, axis),
                status.slug(),
                texts.text("axis-status." + status.slug()));
    }

    private TagView tag(Facet facet, String id) {
        return new TagView(texts.label(facet, id), texts.definition(facet, id));
    }

    private SnippetView snippet(ReportHit hit, Snippet snippet, String line) {
        String reference = texts.reference(hit.title(), hit.organisation(), hit.places(), hit.dates(), snippet.pages());
        return new SnippetView(
                Marked.safe(snippet.html()),
                texts.pages(snippet.pages()),
                String.join(" › ", snippet.section()),
                Links.passage(hit.id(), snippet.pages(), snippet.passageId(), line),
                texts.text("citation", Marked.plain(snippet.html()), reference));
    }

    /** A finding of an answer. */
    QuoteView quote(QuotedFinding finding) {
        String reference = texts.reference(
                finding.reportTitle(), finding.organisation(), finding.places(), finding.dates(), finding.pages());
        return new QuoteView(
                finding.id(),
                finding.kind(),
                texts.text("kind." + finding.kind()),
                finding.quote(),
                finding.context(),
                modality(finding.modality()),
                finding.factors().stream()
                        .map(id -> texts.label(Facet.FACTOR, id))
                        .toList(),
                finding.reportTitle(),
                Links.report(finding.reportId()),
                blank(finding.organisation()),
                texts.places(finding.places()),
                texts.dates(finding.dates()),
                texts.pages(finding.pages()),
                String.join(" › ", finding.section()),
                Links.finding(finding.reportId(), finding.pages(), finding.id()),
                texts.text("citation", finding.quote(), reference));
    }

    /** A finding on its report's own page. */
    QuoteView quote(Report report, Finding finding) {
        String organisation = report.sheet().organisationOrNone();
        String reference = texts.reference(
                report.title(),
                organisation.isEmpty() ? null : organisation,
                finding.places(),
                report.sheet().datesOrUnknown(),
                finding.pages());
        return new QuoteView(
                finding.id(),
                finding.kind().slug(),
                texts.text("kind." + finding.kind().slug()),
                finding.quote(),
                finding.context(),
                modality(finding.modality().slug()),
                finding.factors().stream()
                        .map(id -> texts.label(Facet.FACTOR, id))
                        .toList(),
                report.title(),
                Links.report(report.id().value()),
                blank(organisation),
                texts.places(finding.places()),
                texts.dates(report.sheet().datesOrUnknown()),
                texts.pages(finding.pages()),
                String.join(" › ", finding.section()),
                Links.finding(report.id().value(), finding.pages(), finding.id()),
                texts.text("citation", finding.quote(), reference));
    }

    /** Said only where it is not a plain observation. */
    private String modality(String slug) {
        return slug.equals("observed") ? "" : texts.text("modality." + slug);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
