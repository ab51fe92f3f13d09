package org.moisson.searching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.moisson.engine.Crossing;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Spelling;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.vocabulary.Acronym;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** The search with one of its parts taken out, to see what that part is worth. */
final class Without {

    private Without() {}

    /** An engine that hears no hints. */
    static SearchEngine hints(SearchEngine engine) {
        return new Changed(engine, search -> search.withHints(List.of()));
    }

    /** An engine that prefers no kind of finding. */
    static SearchEngine kinds(SearchEngine engine) {
        return new Changed(
                engine,
                search -> search.withHints(search.hints().stream()
                        .filter(each -> !(each.match() instanceof Match.Tagged tagged && tagged.facet() == Facet.KIND))
                        .toList()));
    }

    /** An engine that hears only what is wanted, not what speaks for a text. */
    static SearchEngine speaking(SearchEngine engine) {
        return new Changed(engine, search -> search.withMatch(only(search.match(), each -> false)));
    }

    /** An engine that hears no words that begin alike, unless they are wanted. */
    static SearchEngine kin(SearchEngine engine) {
        return new Changed(
                engine, search -> search.withMatch(only(search.match(), each -> !(each instanceof Match.Kin))));
    }

    /** An engine that does not say what given reports are worth, so that passages stand alone. */
    static SearchEngine backing(SearchEngine engine) {
        return new Changed(
                engine,
                search -> search.filters().stream().anyMatch(Filter.OfReports.class::isInstance)
                        ? search.withMatch(new Match.AnyOf(List.of()))
                        : search);
    }

    private static Match only(Match match, Predicate<Match> may) {
        return match instanceof Match.Also also
                ? new Match.Also(
                        only(also.must(), may), also.may().stream().filter(may).toList())
                : match;
    }

    /** An engine that is asked something else. */
    private record Changed(SearchEngine engine, UnaryOperator<Search> change) implements SearchEngine {

        @Override
        public Found<IndexedReport> reports(Search search) {
            return engine.reports(change.apply(search));
        }

        @Override
        public Found<IndexedPassage> passages(Search search) {
            return engine.passages(change.apply(search));
        }

        @Override
        public Map<String, List<Found.Scored<IndexedPassage>>> best(Search search, List<String> reports, int each) {
            return engine.best(change.apply(search), reports, each);
        }

        @Override
        public List<FindingGroup> findings(Search search, int each) {
            return engine.findings(change.apply(search), each);
        }

        @Override
        public List<Crossing> cross(Search search, Facet rows, Facet columns) {
            return engine.cross(search, rows, columns);
        }

        @Override
        public List<IndexedReport> titled(String typed, int most) {
            return engine.titled(typed, most);
        }

        @Override
        public List<Long> passagesWith(List<Match> matches) {
            return engine.passagesWith(matches);
        }

        @Override
        public List<Spelling> near(String word, int most) {
            return engine.near(word, most);
        }

        @Override
        public long generation() {
            return engine.generation();
        }
    }

    /** Vocabularies whose concepts have their preferred label alone; with nothing, no concept and no acronym at all. */
    record Synonyms(Vocabularies all, boolean nothing) implements Vocabularies {

        @Override
        public List<Concept> concepts(Scheme scheme) {
            return nothing
                    ? List.of()
                    : all.concepts(scheme).stream().map(Synonyms::bare).toList();
        }

        private static Concept bare(Concept each) {
            return new Concept(
                    each.scheme(),
                    each.id(),
                    each.label(),
                    each.english(),
                    List.of(),
                    each.abbreviations(),
                    List.of(),
                    each.cues(),
                    each.falseFriends(),
                    each.definition(),
                    each.broader(),
                    each.group(),
                    each.ageMin(),
                    each.ageMax(),
                    List.of());
        }

        @Override
        public Optional<Concept> find(Scheme scheme, String id) {
            return all.find(scheme, id);
        }

        @Override
        public List<Acronym> acronyms() {
            return nothing ? List.of() : all.acronyms();
        }

        @Override
        public String turtle(Scheme scheme) {
            return all.turtle(scheme);
        }

        @Override
        public String version() {
            return all.version();
        }
    }
}
