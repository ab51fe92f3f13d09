package org.moisson.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import tools.jackson.databind.JsonNode;

/** An analyzer built from Elasticsearch's "analysis" settings. */
final class AnalysisChain extends Analyzer {

    private final List<UnaryOperator<Reader>> charFilters;
    private final Supplier<Tokenizer> tokenizer;
    private final List<UnaryOperator<TokenStream>> filters;

    private AnalysisChain(
            List<UnaryOperator<Reader>> charFilters,
            Supplier<Tokenizer> tokenizer,
            List<UnaryOperator<TokenStream>> filters) {
        this.charFilters = charFilters;
        this.tokenizer = tokenizer;
        this.filters = filters;
    }

    /** The analyzers and normalizers by name. */
    static Map<String, Analyzer> all(JsonNode analysis) {
        Map<String, Analyzer> found = new HashMap<>();
        for (String kind : List.of("analyzer", "normalizer")) {
            for (Map.Entry<String, JsonNode> each : analysis.path(kind).properties()) {
                found.put(each.getKey(), chain(analysis, each.getValue()));
            }
        }
        return found;
    }

    private static AnalysisChain chain(JsonNode analysis, JsonNode chain) {
        StockFilters stock = new StockFilters(analysis);
        List<UnaryOperator<Reader>> charFilters = new ArrayList<>();
        chain.path("char_filter").forEach(each -> charFilters.add(stock.charFilter(each.stringValue())));
        List<UnaryOperator<TokenStream>> filters = new ArrayList<>();
        chain.path("filter").forEach(each -> filters.add(stock.filter(each.stringValue())));
        return new AnalysisChain(
                charFilters, stock.tokenizer(chain.path("tokenizer").stringValue("keyword")), filters);
    }

    static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                found.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    /** What separates two values of one field, as in Elasticsearch. */
    @Override
    public int getPositionIncrementGap(String fieldName) {
        return 100;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        Reader filtered = reader;
        for (UnaryOperator<Reader> each : charFilters) {
            filtered = each.apply(filtered);
        }
        return filtered;
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return initReader(fieldName, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = tokenizer.get();
        TokenStream filtered = source;
        for (UnaryOperator<TokenStream> each : filters) {
            filtered = each.apply(filtered);
        }
        return new TokenStreamComponents(source, filtered);
    }
}
