package org.moisson.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.report.Page;
import org.moisson.report.Reading;

/** Sixty leaflets drawn at random, the worst ones named; {@code -Dmoisson.seed} draws others. */
@Tag("bench")
class LeafletBench {

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("SystemOut")
    void figures_of_leaflets() throws IOException {
        long seed = Long.getLong("moisson.seed", 1000);
        ReadingScore.Count headings = ReadingScore.Count.NONE;
        ReadingScore.Count blocks = ReadingScore.Count.NONE;
        for (int i = 0; i < 60; i++) {
            Layout layout = Leaflets.draw(folder, seed + i);
            Reading reading = MeasuredReading.read(layout.file());
            ReadingScore.Count heads = ReadingScore.matched(layout.headings(), MeasuredReading.headings(reading));
            String text = reading.pages().stream().map(Page::text).collect(Collectors.joining("\n"));
            ReadingScore.Count own = ReadingScore.neighbours(layout, text);
            headings = headings.plus(heads);
            blocks = blocks.plus(own);
            if (own.share() < 1 || heads.share() < 1) {
                System.out.println(layout.name() + " blocks " + own.shown() + " headings " + heads.shown());
            }
        }
        System.out.println("leaflets: seed " + seed + ", blocks " + blocks.shown() + ", headings " + headings.shown());
    }
}
