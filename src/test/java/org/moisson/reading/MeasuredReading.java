package org.moisson.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.extraction.Extractor;
import org.moisson.extraction.Limits;
import org.moisson.report.IdentityRow;
import org.moisson.report.Page;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;
import org.moisson.report.Section;
import org.moisson.structure.Structurer;

/** Reads a layout as a worker does, and scores the reading. */
final class MeasuredReading {

    private static final ReportId ID = new ReportId("0".repeat(32));

    private MeasuredReading() {}

    static Reading read(Path file) throws IOException {
        return Structurer.read(
                ID, new Extractor(Limits.DEFAULT).extract(file, "layout.pdf", (done, pages, recognising) -> {}));
    }

    static ReadingScore score(Layout layout) throws IOException {
        Reading reading = read(layout.file());
        String text = reading.pages().stream().map(Page::text).collect(Collectors.joining("\n"));
        String kept = reading.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
        return ReadingScore.of(layout, text, kept, headings(reading), cells(reading));
    }

    static List<String> headings(Reading reading) {
        String title = reading.passages().stream()
                .filter(passage -> passage.role() == PassageRole.TITLE)
                .map(Passage::text)
                .collect(Collectors.joining(" "));
        return Stream.concat(
                        Stream.of(title).filter(text -> !text.isEmpty()),
                        reading.sections().stream().map(Section::heading))
                .toList();
    }

    /** Labels and values of the identity card, and the cells of the rows that are none of it. */
    static List<String> cells(Reading reading) {
        List<String> cells = new ArrayList<>();
        Set<String> card = new HashSet<>();
        for (IdentityRow row : reading.identityCard()) {
            cells.add(row.label());
            cells.add(row.value());
            card.addAll(row.passages());
        }
        for (Passage passage : reading.passages()) {
            boolean row = passage.role() == PassageRole.ROW || passage.text().contains(" | ");
            if (row && !card.contains(passage.id())) {
                cells.addAll(List.of(passage.text().split(" \\| ")));
            }
        }
        return cells;
    }
}
