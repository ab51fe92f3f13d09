package org.moisson.web;

import java.util.ArrayList;
import java.util.List;
import org.moisson.report.Evidence;
import org.moisson.report.Slug;
import org.moisson.thesaurus.Effect;
import org.moisson.thesaurus.Proposals;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** What a change would do, and the terms that are proposed, as a page shows them. */
@Component
final class EffectViews {

    private static final int SHOWN = 100;
    private static final List<Scheme> GROWING = List.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING);

    private final Vocabularies vocabularies;
    private final VocabularyViews views;
    private final Texts texts;
    private final ReasonWords reasons;

    EffectViews(Vocabularies vocabularies, VocabularyViews views, Texts texts, ReasonWords reasons) {
        this.reasons = reasons;
        this.vocabularies = vocabularies;
        this.views = views;
        this.texts = texts;
    }

    /** A sentence where it is printed. */
    record QuoteView(String text, String title, String report, String pages, String url) {}

    /** A tag that a report would get or lose, with the sentences that speak for it. */
    record TagView(String scheme, String label, String title, String report, List<QuoteView> quotes) {}

    /** Tags, as many as a page shows, and how many there are. */
    record TagsView(List<TagView> shown, int all, long reports) {}

    /** The terms, and how many reports they are from. */
    record TermsView(List<TermView> terms, long examined, boolean underWay) {}

    /** A term with its quotations and the concepts that it may belong to. */
    record TermView(
            String id,
            String term,
            String key,
            int reports,
            long rarity,
            List<QuoteView> quotes,
            List<NearView> near) {}

    /** A concept that a term may belong to. */
    record NearView(String target, String scheme, String label, int together) {}

    /** The concepts of a vocabulary that a term can be given to. */
    record TargetsView(String scheme, String name, List<TargetView> concepts) {}

    /** A concept by its vocabulary and its id: "theme/nutrition". */
    record TargetView(String target, String label) {}

    /** A question that is read otherwise: what comes to it and what goes. */
    record LineView(String line, List<String> more, List<String> less) {}

    List<LineView> lines(Effect effect) {
        return effect.lines().stream()
                .map(each -> new LineView(
                        each.line(),
                        each.more().stream().map(reasons::of).toList(),
                        each.less().stream().map(reasons::of).toList()))
                .toList();
    }

    TagsView tags(List<Effect.TagChange> tags) {
        return new TagsView(
                tags.stream().limit(SHOWN).map(this::tag).toList(),
                tags.size(),
                tags.stream().map(Effect.TagChange::reportId).distinct().count());
    }

    private TagView tag(Effect.TagChange tag) {
        return new TagView(
                views.name(Slug.of(Scheme.class, tag.scheme())),
                texts.concept(tag.label()),
                tag.title(),
                Links.report(tag.reportId()),
                tag.evidence().stream()
                        .map(each -> quote(tag.reportId(), tag.title(), each))
                        .toList());
    }

    private QuoteView quote(String report, String title, Evidence evidence) {
        return new QuoteView(
                evidence.quote(),
                title,
                Links.report(report),
                texts.pages(evidence.pages()),
                Links.passage(report, evidence.pages(), evidence.passageId()));
    }

    TermsView terms(Proposals proposals) {
        List<TermView> terms = new ArrayList<>();
        for (Proposals.Proposal each : proposals.terms()) {
            terms.add(new TermView(
                    "terme-" + terms.size(),
                    each.term(),
                    each.key(),
                    each.reports(),
                    Math.round(each.rarity()),
                    each.quotes().stream()
                            .map(quote -> quote(quote.reportId(), quote.title(), quote.evidence()))
                            .toList(),
                    each.near().stream()
                            .map(near -> new NearView(
                                    near.scheme() + "/" + near.concept(),
                                    views.name(Slug.of(Scheme.class, near.scheme())),
                                    texts.concept(near.label()),
                                    near.together()))
                            .toList()));
        }
        return new TermsView(terms, proposals.examined(), proposals.underWay());
    }

    List<TargetsView> targets() {
        return GROWING.stream()
                .map(scheme -> new TargetsView(
                        scheme.slug(),
                        views.name(scheme),
                        vocabularies.concepts(scheme).stream()
                                .map(each -> target(scheme, each))
                                .toList()))
                .toList();
    }

    private TargetView target(Scheme scheme, Concept concept) {
        return new TargetView(scheme.slug() + "/" + concept.id(), texts.concept(concept.label()));
    }
}
