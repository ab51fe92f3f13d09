package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.moisson.extraction.Extraction;
import org.moisson.extraction.Extractor;
import org.moisson.extraction.Limits;
import org.moisson.extraction.Sheet;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;

/** Reads what a test has drawn, and checks what holds for every reading. */
final class Cases {

    private static final ReportId ID = new ReportId("0".repeat(32));

    private Cases() {}

    static Reading read(Sheet sheet, Path folder) throws IOException {
        return read(sheet.save(folder.resolve("drawn.pdf")));
    }

    /** Reads it twice alike; each passage stands on the pages that it names. */
    static Reading read(Path file) throws IOException {
        Extraction extraction = new Extractor(Limits.DEFAULT)
                .extract(file, file.getFileName().toString(), (done, pages, recognising) -> {});
        Reading reading = Structurer.read(ID, extraction);
        assertThat(Structurer.read(ID, extraction)).isEqualTo(reading);
        for (Passage passage : reading.passages()) {
            StringBuilder joined = new StringBuilder();
            passage.pages()
                    .forEach(page ->
                            joined.append(reading.pages().get(page - 1).text()).append(' '));
            assertThat(joined.toString().replaceAll("[\\s\u00A0]+", " ")).contains(passage.text());
        }
        return reading;
    }

    static String flat(Reading reading, int page) {
        return reading.pages().get(page - 1).text().replaceAll("\\s+", " ");
    }

    static List<String> texts(Reading reading, PassageRole role) {
        return reading.passages().stream()
                .filter(passage -> passage.role() == role)
                .map(Passage::text)
                .toList();
    }

    static Passage find(Reading reading, String start) {
        return reading.passages().stream()
                .filter(passage -> passage.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " in " + reading.passages()));
    }
}
