package org.moisson.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.report.Box;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Report;
import org.moisson.report.ReportId;

/** How long the store takes for reports of ten pages with forty lines each. */
class StoreBench {

    private static final int REPORTS = 300;
    private static final int PAGES = 10;
    private static final int LINES = 40;

    @TempDir
    Path temporary;

    private final Random random = new Random(7);

    @Test
    @Tag("bench")
    void saving_and_finding_reports() throws Exception {
        try (TestStore store = new TestStore(temporary, "")) {
            Reports reports = store.reports();
            List<Report> made = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                made.add(report(i));
            }
            time("save", i -> reports.save(made.get(i)));
            time("save again", i -> reports.save(made.get(i)));
            time("find", i -> reports.find(made.get(i).id()).orElseThrow());
            time("find again", i -> reports.find(made.get(i).id()).orElseThrow());
            time("page", i -> reports.page(made.get(i).id(), 5).orElseThrow());
            System.out.printf(
                    Locale.ROOT,
                    "%.1f KB a page in the database%n",
                    Files.size(temporary.resolve("moisson.db")) / 1024.0 / REPORTS / PAGES);
        }
    }

    private static void time(String what, IntConsumer work) {
        long began = System.nanoTime();
        for (int i = 0; i < REPORTS; i++) {
            work.accept(i);
        }
        System.out.printf(Locale.ROOT, "%-12s %6.2f ms a report%n", what, (System.nanoTime() - began) / 1e6 / REPORTS);
    }

    private Report report(int number) {
        ReportId id = StoredReports.id(number);
        List<Page> pages = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            List<PageLine> lines = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                Box box = new Box(page, 56.7f, 60 + 14.3f * line, 300 + random.nextInt(180), 11.5f);
                String text = text();
                lines.add(new PageLine(text, box));
                passages.add(new Passage(
                        Passage.id(id, passages.size()),
                        passages.size(),
                        PassageRole.SENTENCE,
                        text,
                        List.of(page),
                        List.of(box),
                        List.of("Mise en œuvre", "Partenariat"),
                        ""));
            }
            String text = String.join("\n", lines.stream().map(PageLine::text).toList());
            pages.add(new Page(page, 595, 842, text, text, lines, false, 1, List.of()));
        }
        return StoredReports.report(id, pages, passages);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 13; word++) {
            text.append(Integer.toString(random.nextInt(20_000), 36)).append(' ');
        }
        return text.toString();
    }
}
