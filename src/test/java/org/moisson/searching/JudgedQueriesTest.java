package org.moisson.searching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The judged queries speak of the sample reports as they are. */
class JudgedQueriesTest {

    private static final Path SAMPLES = Path.of("ingest", "samples");

    private record Quote(String file, String quote) {}

    private record Passage(String file, int page, String quote, int grade) {
        Quote asQuote() {
            return new Quote(file, quote);
        }
    }

    private record Judged(
            String id,
            String query,
            List<String> kind,
            Map<String, Object> filters,
            List<Passage> expected,
            List<String> topDocs,
            List<Quote> avoid,
            String note) {

        Stream<Quote> quotes() {
            return Stream.concat(
                    expected.stream().map(Passage::asQuote),
                    Stream.ofNullable(avoid).flatMap(List::stream));
        }
    }

    private record File(Map<String, String> meta, List<Judged> queries) {}

    private final List<Judged> queries = read();

    @Test
    void every_quote_stands_in_the_source_of_its_report() throws IOException {
        Map<String, String> texts = sources();
        for (Judged judged : queries) {
            judged.quotes()
                    .forEach(quote -> assertTrue(
                            texts.getOrDefault(quote.file(), "").contains(folded(quote.quote())),
                            () -> judged.id() + ": « " + quote.quote() + " » is not in " + quote.file()));
        }
    }

    @Test
    void every_first_report_is_a_sample() {
        for (Judged judged : queries) {
            for (String file : judged.topDocs()) {
                assertTrue(Files.exists(SAMPLES.resolve(file)), () -> judged.id() + ": no sample " + file);
            }
        }
    }

    @Test
    void ids_are_unique_and_grades_between_one_and_three() {
        Set<String> ids = new HashSet<>();
        for (Judged judged : queries) {
            assertTrue(ids.add(judged.id()), () -> judged.id() + " stands twice");
            assertTrue(judged.expected().stream().allMatch(passage -> passage.grade() >= 1 && passage.grade() <= 3));
        }
    }

    @Test
    void a_query_that_has_no_answer_expects_nothing() {
        for (Judged judged : queries) {
            boolean nothing = judged.kind().contains("nothing");
            assertEquals(
                    nothing, judged.expected().isEmpty() && judged.topDocs().isEmpty(), judged.id());
        }
    }

    private static List<Judged> read() {
        try (var stream = JudgedQueriesTest.class.getResourceAsStream("/relevance/queries.json")) {
            return new JsonMapper().readValue(stream, File.class).queries();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("source"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(JudgedQueriesTest::pdfName, JudgedQueriesTest::textOf));
        }
    }

    private static String pdfName(Path source) {
        return source.getFileName().toString().replace(".html", ".pdf");
    }

    private static String textOf(Path source) {
        try {
            return folded(Files.readString(source, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String folded(String text) {
        return text.replace('’', '\'').replaceAll("[\\s\\u00a0]+", "");
    }
}
