package org.moisson.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import tools.jackson.databind.JsonNode;

/** Elasticsearch's stock tokenizers and filters, by their names there. An unknown name fails at start. */
final class StockFilters {

    private final JsonNode analysis;

    StockFilters(JsonNode analysis) {
        this.analysis = analysis;
    }

    UnaryOperator<Reader> charFilter(String name) {
        JsonNode node = analysis.path("char_filter").path(name);
        if (!node.path("type").stringValue("").equals("mapping")) {
            throw unknown("char_filter", name, node);
        }
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (JsonNode each : node.path("mappings")) {
            String[] sides = each.stringValue().split(" => ", -1);
            map.add(sides[0], sides[1]);
        }
        NormalizeCharMap built = map.build();
        return reader -> new MappingCharFilter(built, reader);
    }

    Supplier<Tokenizer> tokenizer(String name) {
        JsonNode node = analysis.path("tokenizer").path(name);
        return switch (node.path("type").stringValue(name)) {
            case "standard" -> StandardTokenizer::new;
            case "keyword" -> KeywordTokenizer::new;
            case "whitespace" -> WhitespaceTokenizer::new;
            case "pattern" -> {
                Pattern pattern = Pattern.compile(node.path("pattern").stringValue("\\W+"));
                int group = node.path("group").intValue(-1);
                yield () -> new PatternTokenizer(pattern, group);
            }
            default -> throw unknown("tokenizer", name, node);
        };
    }

    UnaryOperator<TokenStream> filter(String name) {
        JsonNode node = analysis.path("filter").path(name);
        return switch (node.path("type").stringValue(name)) {
            case "lowercase" -> LowerCaseFilter::new;
            case "asciifolding" -> ASCIIFoldingFilter::new;
            case "elision" -> elision(node);
            case "stop" -> stop(node);
            case "stemmer" -> stemmer(name, node);
            case "stemmer_override" -> override(node);
            case "pattern_capture" -> capture(node);
            case "pattern_replace" -> replace(node);
            default -> throw unknown("filter", name, node);
        };
    }

    private static UnaryOperator<TokenStream> elision(JsonNode node) {
        CharArraySet articles = new CharArraySet(
                strings(node.path("articles")), node.path("articles_case").booleanValue(false));
        return stream -> new ElisionFilter(stream, articles);
    }

    private static UnaryOperator<TokenStream> stop(JsonNode node) {
        CharArraySet words = new CharArraySet(strings(node.path("stopwords")), false);
        return stream -> new StopFilter(stream, words);
    }

    private static UnaryOperator<TokenStream> stemmer(String name, JsonNode node) {
        return switch (node.path("language").stringValue("")) {
            case "light_french" -> FrenchLightStemFilter::new;
            case "minimal_french" -> FrenchMinimalStemFilter::new;
            default -> throw unknown("stemmer language of", name, node);
        };
    }

    private static UnaryOperator<TokenStream> override(JsonNode node) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        for (String rule : strings(node.path("rules"))) {
            String[] sides = rule.split(" => ", -1);
            for (String form : sides[0].split(", ", -1)) {
                builder.add(form, sides[1]);
            }
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap map = builder.build();
            return stream -> new StemmerOverrideFilter(stream, map);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static UnaryOperator<TokenStream> capture(JsonNode node) {
        Pattern[] patterns =
                strings(node.path("patterns")).stream().map(Pattern::compile).toArray(Pattern[]::new);
        boolean original = node.path("preserve_original").booleanValue(true);
        return stream -> new PatternCaptureGroupTokenFilter(stream, original, patterns);
    }

    private static UnaryOperator<TokenStream> replace(JsonNode node) {
        Pattern pattern = Pattern.compile(node.path("pattern").stringValue());
        String by = node.path("replacement").stringValue("");
        boolean all = node.path("all").booleanValue(true);
        return stream -> new PatternReplaceFilter(stream, pattern, by, all);
    }

    private static List<String> strings(JsonNode list) {
        List<String> found = new ArrayList<>();
        list.forEach(each -> found.add(each.stringValue()));
        return found;
    }

    private static IllegalStateException unknown(String what, String name, JsonNode node) {
        return new IllegalStateException(
                "mappings: " + what + " \"" + name + "\" is none that this engine can build: " + node);
    }
}
