package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** The score of a hit times the factor of each hint that it satisfies. */
final class HintedScores extends DoubleValuesSource {

    private final List<Hint> hints;

    HintedScores(List<Hint> hints) {
        this.hints = List.copyOf(hints);
    }

    /** What is preferred, and by how much. */
    record Hint(Query query, double factor) {}

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        throw new UnsupportedOperationException("rewritten first");
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) throws IOException {
        List<Weight> weights = new ArrayList<>(hints.size());
        for (Hint each : hints) {
            weights.add(searcher.createWeight(searcher.rewrite(each.query()), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new Weighed(this, weights);
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HintedScores same && same.hints.equals(hints);
    }

    @Override
    public int hashCode() {
        return hints.hashCode();
    }

    @Override
    public String toString() {
        return "hints" + hints;
    }

    /** The same, ready for one searcher. */
    private static final class Weighed extends DoubleValuesSource {

        private final HintedScores source;
        private final List<Weight> weights;

        Weighed(HintedScores source, List<Weight> weights) {
            this.source = source;
            this.weights = weights;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
            List<Preferred> preferred = new ArrayList<>();
            for (int at = 0; at < weights.size(); at++) {
                Scorer scorer = weights.get(at).scorer(context);
                if (scorer != null) {
                    preferred.add(new Preferred(scorer, source.hints.get(at).factor()));
                }
            }
            Preferred[] all = preferred.toArray(Preferred[]::new);
            return new DoubleValues() {

                private int doc;

                @Override
                public double doubleValue() throws IOException {
                    double score = scores.doubleValue();
                    for (Preferred each : all) {
                        score *= each.factorOf(doc);
                    }
                    return score;
                }

                @Override
                public boolean advanceExact(int target) throws IOException {
                    doc = target;
                    return scores.advanceExact(target);
                }
            };
        }

        @Override
        public boolean needsScores() {
            return true;
        }

        @Override
        public DoubleValuesSource rewrite(IndexSearcher searcher) {
            return this;
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Weighed same && same.source.equals(source);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source);
        }

        @Override
        public String toString() {
            return source.toString();
        }
    }

    /** Walks along with the hits of one segment. */
    private static final class Preferred {

        private final DocIdSetIterator documents;
        private final TwoPhaseIterator check;
        private final double factor;

        Preferred(Scorer scorer, double factor) {
            TwoPhaseIterator phases = scorer.twoPhaseIterator();
            this.documents = phases == null ? scorer.iterator() : phases.approximation();
            this.check = phases == null ? always(documents) : phases;
            this.factor = factor;
        }

        private static TwoPhaseIterator always(DocIdSetIterator documents) {
            return new TwoPhaseIterator(documents) {
                @Override
                public boolean matches() {
                    return true;
                }

                @Override
                public float matchCost() {
                    return 0;
                }
            };
        }

        double factorOf(int doc) throws IOException {
            int at = documents.docID();
            if (at < doc) {
                at = documents.advance(doc);
            }
            return at == doc && check.matches() ? factor : 1;
        }
    }
}
