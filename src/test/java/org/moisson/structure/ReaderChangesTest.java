package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.moisson.report.FileProperties;
import org.moisson.report.Page;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.ReportId;
import org.moisson.structure.ReaderChanges.Kind;

/** A reading is outdated by what a later version changed for its kind of pages, and by nothing else. */
class ReaderChangesTest {

    private static final Map<Integer, Set<Kind>> TOUCHED =
            Map.of(2, EnumSet.of(Kind.PRINTED), 3, EnumSet.of(Kind.RECOGNISED));

    @Test
    void each_kind_is_touched_by_its_own_changes() {
        assertThat(outdated(1, "application/pdf", 0)).isTrue();
        assertThat(outdated(2, "application/pdf", 0)).isFalse();
        assertThat(outdated(2, "application/pdf", 1)).isTrue();
        assertThat(outdated(2, "application/pdf", 2)).isTrue();
        assertThat(outdated(2, "image/png", 2)).isTrue();
        assertThat(outdated(1, "text/html", 0)).isFalse();
        assertThat(outdated(3, "application/pdf", 1)).isFalse();
    }

    @Test
    void every_version_says_what_it_changed() {
        assertThat(ReaderChanges.TOUCHED).containsKey(Structurer.VERSION).hasSize(Structurer.VERSION - 1);
    }

    private static boolean outdated(int version, String type, int recognised) {
        Page page = new Page(1, 595, 842, "", "", List.of(), recognised > 0, 1, List.of());
        Reading reading = new Reading(
                new ReportId("0".repeat(32)),
                new FileProperties(type, "", "", "", ""),
                "fr",
                List.of(page, page),
                List.of(),
                List.of(),
                List.of(),
                new Recognition(recognised, 1),
                version);
        return ReaderChanges.touch(reading, TOUCHED);
    }
}
