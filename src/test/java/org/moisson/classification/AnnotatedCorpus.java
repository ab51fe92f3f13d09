package org.moisson.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.moisson.report.PassageRole;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.VocabularyRoom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the annotated statements under src/test/corpus: reports as JSON lines, bare statements and headings as plain lines. */
final class AnnotatedCorpus {

    static final Path HOME = Path.of("src/test/corpus");
    private static final Map<String, String> KINDS =
            Map.of("L", "lever", "O", "obstacle", "R", "result", "S", "lesson", "C", "recommendation", "N", "none");
    private static final JsonMapper JSON = new JsonMapper();

    private AnnotatedCorpus() {}

    /** All statements of the folder's *.jsonl and statements*.txt, in the order of file names. */
    static List<AnnotatedStatement> statements(Path folder) {
        List<AnnotatedStatement> all = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jsonl")) {
                all.addAll(report(lines(file).stream().map(JSON::readTree).toList()));
            } else if (name.startsWith("statements")) {
                lines(file).forEach(line -> all.add(ofLine(line, name)));
            }
        }
        return all;
    }

    /** Lines "SENSE | heading" of headings*.txt. */
    static List<String[]> headings(Path folder) {
        List<String[]> all = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.getFileName().toString().startsWith("headings")) {
                lines(file).forEach(line -> all.add(line.split(" \\| ", 2)));
            }
        }
        return all;
    }

    /** Lines "KIND | phrase" of phrases*.txt, as bare statements. */
    static List<AnnotatedStatement> phrases(Path folder) {
        List<AnnotatedStatement> all = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.getFileName().toString().startsWith("phrases")) {
                lines(file).forEach(line -> all.add(ofLine(line, "phrases")));
            }
        }
        return all;
    }

    /** Lines "factor | words" of lexicon*.txt. */
    static List<String[]> lexicon(Path folder) {
        List<String[]> all = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.getFileName().toString().startsWith("lexicon")) {
                lines(file).forEach(line -> all.add(line.split(" \\| ", 2)));
            }
        }
        return all;
    }

    /** How the vocabulary names and defines each factor, as pairs of the factor and the words. */
    static List<String[]> named() {
        List<String[]> all = new ArrayList<>();
        for (Concept factor : VocabularyRoom.vocabularies().concepts(Scheme.FACTOR)) {
            all.add(new String[] {factor.id(), factor.label()});
            all.add(new String[] {factor.id(), factor.definition()});
            factor.alternatives().forEach(each -> all.add(new String[] {factor.id(), each}));
        }
        return all;
    }

    /** The digest of all that the folder's files and the vocabulary of factors say; the same whatever ends their lines. */
    static String digest(Path folder) {
        CRC32 sum = new CRC32();
        named().forEach(each -> sum.update(String.join("|", each).getBytes(StandardCharsets.UTF_8)));
        for (Path file : files(folder)) {
            sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            lines(file).forEach(line -> sum.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }

    private static AnnotatedStatement ofLine(String line, String name) {
        String[] parts = line.split("\\s*\\|\\s*");
        String[] head = parts[0].strip().split("\\s+");
        String kind = KINDS.get(head[0]);
        if (kind == null || parts.length < 2) {
            throw new IllegalArgumentException("not a statement: " + line);
        }
        List<String> factors = Arrays.asList(head).subList(1, head.length);
        Statement statement = new Statement(
                parts[1], parts.length > 2 ? parts[2] : "", List.of(), PassageRole.SENTENCE, "experience");
        return new AnnotatedStatement(name, statement, kind, factors, true, true);
    }

    /** A report that gives criteria and advice only is a method document; one that lists characteristics is about several cases. */
    private static List<AnnotatedStatement> report(List<JsonNode> nodes) {
        List<String> kinds = all(nodes, "kind");
        List<String> modalities = all(nodes, "modality");
        boolean method =
                modalities.contains("criterion") && kinds.stream().allMatch(Set.of("none", "recommendation")::contains);
        boolean several = modalities.stream().filter("characteristic"::equals).count() > 4;
        String scope = method ? "methode" : several ? "transversal" : "experience";
        return nodes.stream().map(node -> ofJson(node, scope)).toList();
    }

    private static List<String> all(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.path(field).asString("")).toList();
    }

    private static AnnotatedStatement ofJson(JsonNode node, String scope) {
        List<String> section = texts(node.path("section"));
        Statement statement = new Statement(
                node.path("text").asString(),
                node.path("context").asString(""),
                section,
                PassageRole.valueOf(node.path("role").asString("SENTENCE")),
                scope);
        return new AnnotatedStatement(
                node.path("report").asString(),
                statement,
                node.path("kind").asString(),
                texts(node.path("factor")),
                node.path("cueFree").asBoolean(false),
                false);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
