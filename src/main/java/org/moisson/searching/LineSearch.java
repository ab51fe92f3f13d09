package org.moisson.searching;

import java.util.List;
import java.util.stream.Stream;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.language.Meaning;
import org.moisson.query.Filter;
import org.moisson.query.LineReader;
import org.moisson.query.Match;
import org.moisson.query.Nature;
import org.moisson.query.Query;
import org.moisson.query.Sort;
import org.springframework.stereotype.Component;

/** Turns questions into what an engine is asked. */
@Component
final class LineSearch {

    private final SearchEngine engine;
    private final LineReader reader;
    private final Meaning meaning;

    LineSearch(SearchEngine engine, LineReader reader, Meaning meaning) {
        this.engine = engine;
        this.reader = reader;
        this.meaning = meaning;
    }

    /** The line read over the indexed texts, all of it wanted. */
    Asked ask(String line) {
        var reading = reader.read(line, new EngineCorpus(engine));
        return Asked.all(reading);
    }

    /** How near passages are to what is asked. */
    Nearness nearness(Asked asked) {
        return new Nearness(meaning, asked);
    }

    /** Reports that hold all that is kept; without a line the newest come first. */
    Search reports(Asked asked, Query query) {
        boolean nothingAsked = asked.clauses().isEmpty() && query.sort() == Sort.RELEVANCE;
        return new Search(
                asked.matchOfReports(),
                asked.reading().without(),
                nothingAsked ? List.of() : Hints.forReports(asked),
                query.filters(),
                nothingAsked ? Sort.DATE : query.sort(),
                query.page() * query.size(),
                query.size(),
                query.after(),
                query.facets());
    }

    /** Passages that hold all that is kept. */
    Search passages(Asked asked, Query query) {
        return passages(asked, query, asked.reading().without());
    }

    private static Search passages(Asked asked, Query query, List<Match> without) {
        return new Search(
                asked.match(),
                without,
                query.sort() == Sort.RELEVANCE ? Hints.forPassages(asked) : List.of(),
                query.filters(),
                query.sort(),
                query.page() * query.size(),
                query.size(),
                query.after(),
                query.facets());
    }

    /** Findings under other filters, the best first, each once though its report says it again. */
    Search findings(Asked asked, List<Filter> filters) {
        return passages(
                asked,
                Query.of("").withFilters(filters),
                Stream.concat(asked.reading().without().stream(), Stream.of(new Match.OfNature(Nature.REPEATED)))
                        .toList());
    }
}
