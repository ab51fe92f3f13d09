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

/** The judged queries speak of the sample reports as they are. */
class JudgedQueriesTest {

    private static final Path SAMPLES = Path.of("ingest", "samples");

    private final List<Judged> queries = Judged.all();

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
            assertEquals(nothing, judged.unanswerable(), judged.id());
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
