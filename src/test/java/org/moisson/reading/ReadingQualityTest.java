package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Needed;

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
