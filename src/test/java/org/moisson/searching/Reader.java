package org.moisson.searching;

import org.moisson.engine.SearchEngine;
import org.moisson.language.Meaning;
import org.moisson.language.RelatedWords;
import org.moisson.query.LineReader;
import org.moisson.vocabulary.BundledVocabularies;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;

/** The facades over an engine, put together by hand. */
public record Reader(Searching searching, Answering answering) {

    public static Reader over(SearchEngine engine) {
        return over(engine, BundledVocabularies.vocabularies(), Meaning.bundled());
    }

    static Reader over(SearchEngine engine, Vocabularies vocabularies, Meaning meaning) {
        return over(engine, vocabularies, meaning, RelatedWords.bundled());
    }

    static Reader over(SearchEngine engine, Vocabularies vocabularies, Meaning meaning, RelatedWords related) {
        Gazetteer gazetteer = BundledVocabularies.gazetteer();
        LineSearch lines = new LineSearch(engine, new LineReader(vocabularies, gazetteer, () -> related), meaning);
        FacetLists labels = new FacetLists(vocabularies, gazetteer);
        return new Reader(
                new ReportSearching(
                        engine,
                        lines,
                        labels,
                        new Completions(engine, gazetteer, vocabularies),
                        new Likeness(engine, labels)),
                new FindingAnswering(engine, lines, labels, new Relaxing(engine, labels), new Coverages(gazetteer)));
    }
}
