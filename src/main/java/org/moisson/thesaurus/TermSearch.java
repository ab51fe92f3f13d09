package org.moisson.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.moisson.language.FrenchWords;
import org.moisson.language.Meaning;
import org.moisson.report.Evidence;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.RefusedTerms;
import org.moisson.store.Reports;
import org.moisson.thesaurus.Proposals.Proposal;
import org.moisson.thesaurus.Proposals.Quote;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for terms in the background when somebody asks and the corpus or the vocabularies have changed since. */
@Component
final class TermSearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TermSearch.class);
    private static final int SHOWN = 60;

    /** Ids are hashes: the first ones are a fair sample of a large corpus. */
    private static final int MOST_REPORTS = 3_000;

    private final Reports reports;
    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;
    private final Meaning meaning;
    private final RefusedTerms refused;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("terms").factory());
    private volatile Found found = new Found("", new Proposals(List.of(), 0, true));
    private volatile String wanted = "";

    /** What was found in the state of that name. */
    private record Found(String state, Proposals proposals) {}

    TermSearch(Reports reports, Vocabularies vocabularies, Gazetteer gazetteer, Meaning meaning, RefusedTerms refused) {
        this.reports = reports;
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
        this.meaning = meaning;
        this.refused = refused;
    }

    /** What was found last, without what was refused since. */
    Proposals proposals() {
        String state = reports.count() + "/" + vocabularies.version();
        if (!state.equals(found.state()) && !state.equals(wanted)) {
            wanted = state;
            start(state);
        }
        Found last = found;
        var not = refused.all();
        return new Proposals(
                last.proposals().terms().stream()
                        .filter(each -> !not.contains(each.key()))
                        .toList(),
                last.proposals().examined(),
                !state.equals(last.state()));
    }

    private void start(String state) {
        try {
            background.execute(() -> {
                try {
                    found = new Found(state, search());
                } finally {
                    // after a failure the next one who asks starts it again
                    wanted = "";
                }
            });
        } catch (RejectedExecutionException ending) {
            LOG.debug("the service ends", ending);
        }
    }

    private Proposals search() {
        FrenchWords french = new FrenchWords();
        Vocabularies now = vocabularies.now();
        TermCounts counts = new TermCounts(new TermScanner(french));
        NearConcepts near = new NearConcepts(meaning, now);
        List<ReportId> ids = new ArrayList<>();
        for (Iterator<Report> all = reports.all(); ids.size() < MOST_REPORTS && all.hasNext(); ) {
            Report report = all.next();
            ids.add(report.id());
            counts.add(report);
            near.add(report);
        }
        KnownWords known = new KnownWords(french, now, gazetteer, refused.all());
        Quotes quotes = new Quotes(ids);
        List<Proposal> proposals = new TermRanking(counts, meaning)
                .best(known, SHOWN).stream()
                        .map(each -> proposal(each, quotes, near))
                        .toList();
        return new Proposals(proposals, ids.size(), false);
    }

    private static Proposal proposal(TermRanking.Ranked ranked, Quotes quotes, NearConcepts near) {
        TermCounts.Term term = ranked.term();
        return new Proposal(
                term.form(),
                ranked.key(),
                term.reports(),
                ranked.rarity(),
                quotes.of(term.places()),
                near.of(term.form(), term.holders()));
    }

    /** Finds the sentences again where terms stand. */
    private final class Quotes {

        private final List<ReportId> ids;
        private final Map<ReportId, Optional<Report>> known = new HashMap<>();

        Quotes(List<ReportId> ids) {
            this.ids = ids;
        }

        List<Quote> of(List<TermCounts.Place> places) {
            return places.stream()
                    .flatMap(place ->
                            quote(known.computeIfAbsent(ids.get(place.report()), reports::find), place.passage())
                                    .stream())
                    .toList();
        }
    }

    private static Optional<Quote> quote(Optional<Report> report, int ordinal) {
        return report.flatMap(each -> each.reading().passages().stream()
                .filter(passage -> passage.ordinal() == ordinal)
                .findFirst()
                .map(passage -> quote(each, passage)));
    }

    private static Quote quote(Report report, Passage passage) {
        return new Quote(
                report.id().value(), report.title(), new Evidence(passage.id(), passage.pages(), passage.text()));
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
