package org.moisson.engine.elasticsearch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * The stock analysis that Elasticsearch's test distribution leaves out: Lucene's own classes under the stock names and
 * settings, written against Elasticsearch's reference and not against our own reader of mappings.
 */
public final class StockAnalysis extends Plugin implements AnalysisPlugin {

    /** Those that work without settings, under their own name. */
    private static final Set<String> PLAIN = Set.of("asciifolding", "remove_duplicates");

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.ofEntries(
                filter("elision", settings -> in -> new ElisionFilter(in, words(settings, "articles"))),
                filter("asciifolding", settings -> {
                    boolean both = settings.getAsBoolean("preserve_original", false);
                    return in -> new ASCIIFoldingFilter(in, both);
                }),
                filter("stemmer", StockAnalysis::stemmer),
                filter("stemmer_override", StockAnalysis::stemmerOverride),
                filter("keyword_marker", settings -> {
                    CharArraySet words = words(settings, "keywords");
                    return in -> new SetKeywordMarkerFilter(in, words);
                }),
                filter("length", settings -> {
                    int least = settings.getAsInt("min", 0);
                    int most = settings.getAsInt("max", Integer.MAX_VALUE);
                    return in -> new LengthFilter(in, least, most);
                }),
                filter("edge_ngram", settings -> {
                    int least = settings.getAsInt("min_gram", 1);
                    int most = settings.getAsInt("max_gram", 2);
                    return in -> new EdgeNGramTokenFilter(in, least, most, false);
                }),
                filter("pattern_capture", settings -> {
                    boolean original = settings.getAsBoolean("preserve_original", true);
                    Pattern[] patterns = settings.getAsList("patterns").stream()
                            .map(Pattern::compile)
                            .toArray(Pattern[]::new);
                    return in -> new PatternCaptureGroupTokenFilter(in, original, patterns);
                }),
                filter("pattern_replace", settings -> {
                    Pattern pattern = Pattern.compile(settings.get("pattern"));
                    String replacement = settings.get("replacement", "");
                    boolean all = settings.getAsBoolean("all", true);
                    return in -> new PatternReplaceFilter(in, pattern, replacement, all);
                }),
                filter("remove_duplicates", settings -> RemoveDuplicatesTokenFilter::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of("pattern", AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
            Pattern pattern = Pattern.compile(settings.get("pattern", "\\W+"));
            int group = settings.getAsInt("group", -1);
            return TokenizerFactory.newFactory(name, () -> new PatternTokenizer(pattern, group));
        }));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of(
                "pattern_replace",
                AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
                    Pattern pattern = Pattern.compile(settings.get("pattern"));
                    String replacement = settings.get("replacement", "");
                    return charFilter(name, in -> new PatternReplaceCharFilter(pattern, replacement, in));
                }),
                "mapping",
                AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
                    NormalizeCharMap map = map(settings.getAsList("mappings"));
                    return charFilter(name, in -> new MappingCharFilter(map, in));
                }));
    }

    private static NormalizeCharMap map(List<String> rules) {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            int arrow = rule.lastIndexOf("=>");
            builder.add(
                    rule.substring(0, arrow).strip(), rule.substring(arrow + 2).strip());
        }
        return builder.build();
    }

    private static UnaryOperator<TokenStream> stemmer(Settings settings) {
        String language = settings.get("language", settings.get("name", "porter"));
        return switch (language) {
            case "light_french" -> FrenchLightStemFilter::new;
            case "minimal_french" -> FrenchMinimalStemFilter::new;
            default -> throw new IllegalArgumentException("not supplied in the tests: stemmer " + language);
        };
    }

    private static UnaryOperator<TokenStream> stemmerOverride(Settings settings) throws IOException {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        for (String rule : settings.getAsList("rules")) {
            String[] sides = rule.split("=>", 2);
            for (String form : sides[0].split(",")) {
                builder.add(form.strip(), sides[1].strip());
            }
        }
        StemmerOverrideFilter.StemmerOverrideMap map = builder.build();
        return in -> new StemmerOverrideFilter(in, map);
    }

    private static CharArraySet words(Settings settings, String key) {
        boolean ignoreCase = settings.getAsBoolean(key + "_case", settings.getAsBoolean("ignore_case", false));
        return new CharArraySet(new ArrayList<>(settings.getAsList(key)), ignoreCase);
    }

    /** Settings into a filter; they are read once, when the index opens. */
    @FunctionalInterface
    private interface Maker {
        UnaryOperator<TokenStream> make(Settings settings) throws IOException;
    }

    private static Map.Entry<String, AnalysisProvider<TokenFilterFactory>> filter(String type, Maker maker) {
        AnalysisProvider<TokenFilterFactory> provider = (index, environment, name, settings) -> {
            UnaryOperator<TokenStream> filter = maker.make(settings);
            return type.equals("asciifolding") ? new NormalizingFactory(name, filter) : new FilterFactory(name, filter);
        };
        return Map.entry(type, PLAIN.contains(type) ? provider : AnalysisPlugin.requiresAnalysisSettings(provider));
    }

    private static CharFilterFactory charFilter(String name, UnaryOperator<Reader> filter) {
        return new CharFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader in) {
                return filter.apply(in);
            }

            @Override
            public Reader normalize(Reader in) {
                return filter.apply(in);
            }
        };
    }

    private record FilterFactory(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream in) {
            return filter.apply(in);
        }
    }

    /** A filter that may stand in a normalizer. */
    private record NormalizingFactory(String name, UnaryOperator<TokenStream> filter)
            implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream in) {
            return filter.apply(in);
        }
    }
}
