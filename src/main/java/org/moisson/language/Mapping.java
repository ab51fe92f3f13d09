package org.moisson.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings and mappings of an index, read from mappings/NAME.json: stock Elasticsearch, and all that we build from. */
public final class Mapping {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So many words of questions are kept analysed: one question asks for each of its words a dozen times. */
    private static final int KEPT = 4096;

    private static final int LONGEST_KEPT = 48;

    private final String json;
    private final Map<String, Analyzer> analyzers;
    private final Map<String, FieldMapping> fields;
    private final JsonNode settings;
    private final Map<Analysed, List<Token>> known = new ConcurrentHashMap<>();

    private Mapping(String json) {
        this.json = json;
        JsonNode root = JSON.readTree(json);
        settings = root.path("settings");
        analyzers = AnalysisChain.all(settings.path("analysis"));
        fields = fields("", root.path("mappings").path("properties"));
    }

    /** Reads "reports" or "passages"; throws IllegalStateException for what we can't build. */
    public static Mapping load(String name) {
        String path = "/mappings/" + name + ".json";
        try (InputStream in = Mapping.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " in the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Mapping parse(String json) {
        return new Mapping(json);
    }

    /** The file as it stands. */
    public String json() {
        return json;
    }

    /** The fields by name, in the order of the file. */
    public Map<String, FieldMapping> fields() {
        return fields;
    }

    /** The analyzer of that name. */
    public Analyzer analyzer(String name) {
        Analyzer found = analyzers.get(name);
        if (found == null) {
            throw new IllegalStateException("no analyzer or normalizer is named " + name);
        }
        return found;
    }

    /** The terms of a text that was made ready ({@link IndexText}). */
    public List<Token> tokens(String analyzer, String text) {
        if (text.length() > LONGEST_KEPT) {
            return AnalysisChain.tokens(analyzer(analyzer), text);
        }
        if (known.size() >= KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Analysed(analyzer, text),
                each -> List.copyOf(AnalysisChain.tokens(analyzer(each.analyzer()), each.text())));
    }

    /** A text and what analyses it. */
    private record Analysed(String analyzer, String text) {}

    /** A number of the default similarity: "k1" or "b". */
    public float similarity(String parameter, float otherwise) {
        return settings.path("similarity").path("default").path(parameter).floatValue(otherwise);
    }

    private Map<String, FieldMapping> fields(String above, JsonNode properties) {
        Map<String, FieldMapping> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : properties.properties()) {
            found.put(each.getKey(), field(above + each.getKey(), each.getValue()));
        }
        return found;
    }

    private FieldMapping field(String path, JsonNode node) {
        FieldMapping.Type type = type(path, node);
        String analyzer = node.path(type == FieldMapping.Type.TEXT ? "analyzer" : "normalizer")
                .stringValue("");
        if (!analyzer.isEmpty()) {
            analyzer(analyzer);
        }
        FieldMapping.Detail detail = FieldMapping.Detail.valueOf(
                node.path("index_options").stringValue("positions").toUpperCase(Locale.ROOT));
        boolean norms = node.path("norms").booleanValue(true);
        return new FieldMapping(path, type, analyzer, detail, norms, fields(path + ".", node.path("fields")));
    }

    private static FieldMapping.Type type(String path, JsonNode node) {
        String name = node.path("type").stringValue("");
        return switch (name) {
            case "text" -> FieldMapping.Type.TEXT;
            case "keyword" -> FieldMapping.Type.KEYWORD;
            case "integer" -> FieldMapping.Type.INTEGER;
            case "object" -> FieldMapping.Type.OBJECT;
            default -> throw new IllegalStateException("field " + path + " has the unknown type \"" + name + "\"");
        };
    }
}
