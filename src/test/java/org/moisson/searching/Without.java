package org.moisson.searching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moisson.engine.Crossing;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Spelling;
import org.moisson.query.Facet;
import org.moisson.query.Match;
import org.moisson.vocabulary.Acronym;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** The search with one of its parts taken out, to see what that part is worth. */
final class Without {

    private Without() {}

    /** An engine that hears no hints. */
    record Hints(SearchEngine engine) implements SearchEngine {

        @Override
        public Found<IndexedReport> reports(Search search) {
            return engine.reports(search.withHints(List.of()));
        }

        @Override
        public Found<IndexedPassage> passages(Search search) {
            return engine.passages(search.withHints(List.of()));
        }

        @Override
        public Map<String, List<Found.Scored<IndexedPassage>>> best(Search search, List<String> reports, int each) {
            return engine.best(search.withHints(List.of()), reports, each);
        }

        @Override
        public List<FindingGroup> findings(Search search, int each) {
            return engine.findings(search.withHints(List.of()), each);
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
