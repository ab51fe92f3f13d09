package org.moisson.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.drafting.Draft;
import org.moisson.query.Facet;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A draft against the outline, as the page shows it. */
@Component
final class DraftViews {

    private static final int LONGEST = 160;

    private final Vocabularies vocabularies;
    private final Texts texts;

    DraftViews(Vocabularies vocabularies, Texts texts) {
        this.vocabularies = vocabularies;
        this.texts = texts;
    }

    /** A section of the outline; heading and pages say where the draft has it. */
    record PartView(String id, String label, String expected, String heading, String pages) {}

    /** A row of the identity card. */
    record RowView(String label, String value) {}

    /** A factor that the draft speaks of. */
    record ToldView(String label, long levers, long obstacles, List<SaidView> said) {}

    /** A statement of the draft. */
    record SaidView(String kind, String kindLabel, String quote, String pages) {}

    /** Why it can't be read, in a sentence. */
    String refusal(Draft.Unreadable unreadable) {
        String title = texts.text("refusal." + unreadable.why().slug());
        return unreadable.detail().isBlank() ? title + "." : texts.text("draft.refused", title, unreadable.detail());
    }

    void add(Draft.Read draft, Model model) {
        List<PartView> present = parts(draft, Draft.State.PRESENT);
        model.addAttribute("draft", draft);
        model.addAttribute("present", present);
        model.addAttribute("empty", parts(draft, Draft.State.EMPTY));
        model.addAttribute("missing", parts(draft, Draft.State.MISSING));
        model.addAttribute("sections", draft.sections().size());
        model.addAttribute("rows", rows(draft, true));
        model.addAttribute("rowsMissing", rows(draft, false));
        model.addAttribute("told", draft.factors().stream().map(this::told).toList());
        Set<String> silent = vocabularies.concepts(Scheme.FACTOR).stream()
                .map(Concept::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        draft.factors().forEach(each -> silent.remove(each.factor()));
        model.addAttribute(
                "silent",
                silent.stream().map(each -> texts.label(Facet.FACTOR, each)).toList());
        if (!silent.isEmpty()) {
            model.addAttribute("silentGrid", GridPages.url(silent));
        }
    }

    private List<PartView> parts(Draft.Read draft, Draft.State state) {
        return draft.sections().stream()
                .filter(each -> each.state() == state)
                .map(each -> {
                    String id = each.section().slug();
                    return new PartView(
                            id,
                            texts.text("outline." + id),
                            texts.text("outline." + id + ".expected"),
                            shortened(each.heading()),
                            each.page() == 0 ? "" : texts.pages(List.of(each.page())));
                })
                .toList();
    }

    private List<RowView> rows(Draft.Read draft, boolean there) {
        return draft.card().stream()
                .filter(each -> there != each.value().isEmpty())
                .map(each -> new RowView(texts.text("card." + each.field()), shortened(each.value())))
                .toList();
    }

    private ToldView told(Draft.Told told) {
        return new ToldView(
                texts.label(Facet.FACTOR, told.factor()),
                count(told, FindingKind.LEVER),
                count(told, FindingKind.OBSTACLE),
                told.findings().stream().map(this::said).toList());
    }

    private static long count(Draft.Told told, FindingKind kind) {
        return told.findings().stream().filter(each -> each.kind() == kind).count();
    }

    private SaidView said(Finding finding) {
        String kind = finding.kind().slug();
        return new SaidView(kind, texts.text("kind." + kind), finding.quote(), texts.pages(finding.pages()));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String begun = Texts.cut(line, LONGEST);
        return begun.equals(line) ? line : begun.strip() + "…";
    }
}
