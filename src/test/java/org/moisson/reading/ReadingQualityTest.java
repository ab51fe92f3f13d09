package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Needed;
import org.moisson.report.Page;
import org.moisson.report.Reading;

/** Files typeset from known text are read back; the full table with its peers is the bench's. */
class ReadingQualityTest {

    @TempDir
    private Path folder;

    @Test
    void born_digital_pages_give_back_the_text_they_were_set_from() throws IOException {
        ReadingScore sum = ReadingScore.ZERO;
        for (Layout layout : new Layouts(folder).printed()) {
            ReadingScore score = MeasuredReading.score(layout);
            assertThat(score.order().share()).as("order of " + layout.name()).isGreaterThanOrEqualTo(0.98);
            assertThat(score.errors().share()).as("errors of " + layout.name()).isLessThanOrEqualTo(0.01);
            sum = sum.plus(score);
        }
        check(sum, 0.99, 0.01);
        assertThat(sum.cells().share()).isGreaterThanOrEqualTo(0.9);
        assertThat(sum.furniture().share()).isLessThanOrEqualTo(0.005);
    }

    @Test
    void leaflets_of_any_layout_are_read_panel_by_panel() throws IOException {
        ReadingScore.Count neighbours = ReadingScore.Count.NONE;
        ReadingScore.Count headings = ReadingScore.Count.NONE;
        for (int seed = 1000; seed < 1012; seed++) {
            Layout leaflet = Leaflets.draw(folder, seed);
            Reading reading = MeasuredReading.read(leaflet.file());
            String text = reading.pages().stream().map(Page::text).collect(Collectors.joining("\n"));
            neighbours = neighbours.plus(ReadingScore.neighbours(leaflet, text));
            headings = headings.plus(ReadingScore.matched(leaflet.headings(), MeasuredReading.headings(reading)));
        }
        assertThat(neighbours.share()).isGreaterThanOrEqualTo(0.93);
        assertThat(headings.share()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void scans_give_back_the_text_they_show() throws IOException {
        Needed.TESSERACT.orSkip();
        List<Layout> scans = new Layouts(folder).scanned();
        ReadingScore sum = ReadingScore.ZERO;
        for (Layout layout : scans.subList(1, 4)) {
            sum = sum.plus(MeasuredReading.score(layout));
        }
        check(sum, 0.95, 0.02);
    }

    private static void check(ReadingScore score, double order, double errors) {
        assertThat(score.order().share()).isGreaterThanOrEqualTo(order);
        assertThat(score.errors().share()).isLessThanOrEqualTo(errors);
        assertThat(score.headings().share()).isGreaterThanOrEqualTo(0.9);
    }
}
