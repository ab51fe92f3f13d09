package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moisson.report.Evidence;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;
import org.moisson.vocabulary.VocabularyRoom;

/** Sheets of invented reports hold what their drafts expect; nobody tunes on the unseen half. */
class SheetsTest {

    private static final Path DRAFTS = Path.of("src/test/resources/sheets");
    private static final Vocabularies VOCABULARIES = VocabularyRoom.vocabularies();
    private static final Gazetteer GAZETTEER = VocabularyRoom.gazetteer();
    private static final SheetReader READER = new SheetReader(new Lexicon(VOCABULARIES), VOCABULARIES, GAZETTEER);

    @Test
    void sheets_of_reports_seen_while_building_are_right() throws IOException {
        assertThat(score("seen").f1()).isGreaterThan(0.85);
    }

    @Test
    void sheets_of_unseen_reports_are_right() throws IOException {
        assertThat(score("unseen").f1()).isGreaterThan(0.75);
    }

    @Test
    void every_evidence_stands_word_for_word_in_its_passage() throws IOException {
        for (Path draft : drafts("seen")) {
            Reading reading = reading(draft);
            Sheet sheet = READER.read(reading);
            Stream.of(
                            sheet.themes().stream().flatMap(tag -> tag.evidence().stream()),
                            sheet.places().stream().flatMap(tag -> tag.evidence().stream()),
                            sheet.populations().stream().flatMap(tag -> tag.evidence().stream()))
                    .flatMap(each -> each)
                    .forEach(evidence -> assertThat(holds(reading, evidence))
                            .as(evidence.toString())
                            .isTrue());
        }
    }

    private static boolean holds(Reading reading, Evidence evidence) {
        return reading.passages().stream()
                .anyMatch(passage -> passage.id().equals(evidence.passageId())
                        && passage.text().contains(evidence.quote()));
    }

    private static SheetScore score(String half) throws IOException {
        SheetScore score = new SheetScore();
        for (Path draft : drafts(half)) {
            score.add(draft.getFileName().toString(), READER.read(reading(draft)), expected(draft));
        }
        System.out.println(half + ": " + score.table());
        if (half.equals("seen")) {
            score.misses().forEach(System.out::println);
        }
        return score;
    }

    private static List<Path> drafts(String half) throws IOException {
        try (Stream<Path> files = Files.list(DRAFTS.resolve(half))) {
            return files.sorted().toList();
        }
    }

    private static Reading reading(Path draft) throws IOException {
        String text = Files.readString(draft, StandardCharsets.UTF_8);
        return DraftReading.of(text.substring(text.indexOf("\n---\n") + 5));
    }

    private static Map<String, String> expected(Path draft) throws IOException {
        String text = Files.readString(draft, StandardCharsets.UTF_8);
        Map<String, String> expected = new HashMap<>();
        text.substring(0, text.indexOf("\n---\n")).lines().forEach(line -> {
            int colon = line.indexOf(':');
            expected.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return expected;
    }
}
