package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Searches one state of the index, and looks a word up in its segments once: the searches of one question, and the next
 * questions, ask for the same words again and again.
 */
final class OneState extends IndexSearcher {

    /** So many words are known at most, some kilobytes each where there are many segments. */
    private static final int KEPT = 1024;

    private final Map<Term, TermStates> words = new ConcurrentHashMap<>();
    private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();

    OneState(IndexReader reader) {
        super(reader);
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        return super.createWeight(query instanceof TermQuery word ? known(word.getTerm()) : query, mode, boost);
    }

    private Query known(Term word) throws IOException {
        TermStates states = words.get(word);
        if (states == null) {
            states = TermStates.build(this, word, true);
            if (words.size() >= KEPT) {
                words.clear();
            }
            words.put(word, states);
        }
        return new TermQuery(word, states);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics known = fields.get(field);
        if (known == null) {
            known = super.collectionStatistics(field);
            if (known != null) {
                fields.put(field, known);
            }
        }
        return known;
    }
}
