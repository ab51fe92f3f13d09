package org.moisson.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moisson.engine.Draft;
import org.moisson.query.Query;
import org.moisson.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents, queries and judgements in the three files of BEIR: corpus.jsonl, queries.jsonl, qrels.tsv. */
final class DocumentSet {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+(?=[\\p{Lu}«])|\\n+");

    private final String name;
    private final Map<String, JsonNode> corpus;
    private final List<String> ids;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> judged = new HashMap<>();

    private DocumentSet(Path folder) throws IOException {
        this.name = folder.getFileName().toString();
        this.corpus = byId(folder.resolve("corpus.jsonl"));
        this.ids = List.copyOf(corpus.keySet());
        for (String row : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] cells = row.split("\t", -1);
            if (!cells[0].equals("query-id")) {
                judged.computeIfAbsent(cells[0], key -> new HashMap<>()).put(cells[1], Integer.valueOf(cells[2]));
            }
        }
        byId(folder.resolve("queries.jsonl")).forEach((id, query) -> {
            if (judged.containsKey(id)) {
                lines.put(id, query.path("text").stringValue());
            }
        });
    }

    /** The sets in the folders of this folder. */
    static List<DocumentSet> in(Path folder) throws IOException {
        List<DocumentSet> sets = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.sorted().toList()) {
                if (Files.exists(each.resolve("corpus.jsonl"))) {
                    sets.add(new DocumentSet(each));
                }
            }
        }
        return sets;
    }

    private static Map<String, JsonNode> byId(Path file) throws IOException {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            rows.put(row.path("_id").stringValue(), row);
        }
        return rows;
    }

    Map<String, String> lines() {
        return lines;
    }

    String name() {
        return name;
    }

    int size() {
        return ids.size();
    }

    int queries() {
        return lines.size();
    }

    /** Title and text of every document. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        corpus.forEach((id, document) -> texts.put(id, title(document) + "\n" + text(document)));
        return texts;
    }

    /** Every document as a report of its sentences. */
    Iterator<Report> reports() {
        return ids.stream()
                .map(id -> {
                    JsonNode document = java.util.Objects.requireNonNull(corpus.get(id));
                    Draft draft = Draft.of(ids.indexOf(id), title(document))
                            .type(null)
                            .scope(null);
                    for (String each : SENTENCE_END.split(text(document))) {
                        if (!each.isBlank()) {
                            draft.says(each.strip());
                        }
                    }
                    return draft.report();
                })
                .iterator();
    }

    private static String title(JsonNode document) {
        return document.path("title").stringValue("");
    }

    private static String text(JsonNode document) {
        return document.path("text").stringValue("");
    }

    /** How a reader finds documents by their passages. */
    Function<String, List<String>> passages(Reader reader) {
        return line -> reader.searching().passages(asked(line)).hits().stream()
                .map(each -> id(each.reportId()))
                .distinct()
                .toList();
    }

    /** How a reader finds documents as a whole. */
    Function<String, List<String>> documents(Reader reader) {
        return line -> reader.searching().reports(asked(line)).hits().stream()
                .map(each -> id(each.id()))
                .toList();
    }

    private static Query asked(String line) {
        return Query.of(line.length() > Query.LONGEST_LINE ? line.substring(0, Query.LONGEST_LINE) : line);
    }

    private String id(String report) {
        return ids.get(Integer.parseInt(report, 16));
    }

    Table score(Function<String, List<String>> search) {
        double[][] figures = new double[3][lines.size()];
        int at = 0;
        for (Map.Entry<String, String> each : lines.entrySet()) {
            Map<String, Integer> wanted = judged.getOrDefault(each.getKey(), Map.of());
            List<Integer> grades = search.apply(each.getValue()).stream()
                    .limit(10)
                    .map(id -> wanted.getOrDefault(id, 0))
                    .toList();
            figures[0][at] = Figures.ndcg(grades, List.copyOf(wanted.values()));
            figures[1][at] = grades.stream().limit(5).filter(grade -> grade > 0).count() / (double) wanted.size();
            figures[2][at] = Figures.reciprocalRank(grades);
            at++;
        }
        return new Table(figures[0], figures[1], figures[2]);
    }

    /** The figures of every query. */
    record Table(double[] ndcg, double[] recall, double[] ranks) {

        void print(String title, Table base) {
            RelevanceBench.say(
                    "   %-36s nDCG@10 %s  recall@5 %s  MRR %s  p %.4f",
                    title,
                    Figures.interval(ndcg),
                    Figures.interval(recall),
                    Figures.interval(ranks),
                    Figures.chance(ndcg, base.ndcg));
        }
    }
}
