package org.moisson.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moisson.report.Box;
import org.moisson.report.FileProperties;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.SheetDraft;

/** Reports for the tests of the store. */
final class StoredReports {

    private StoredReports() {}

    static ReportId id(int number) {
        return new ReportId(String.format(Locale.ROOT, "%032x", number));
    }

    /** Of so many pages that each hold the text. */
    static Report report(int number, int pages, String text) {
        return report(id(number), pages, text);
    }

    /** Of the file with these bytes. */
    static Report report(String sha256) {
        return report(ReportId.ofSha256(sha256), 1, "Texte de " + sha256);
    }

    private static Report report(ReportId id, int count, String text) {
        List<Page> pages = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            Box box = new Box(page, 56, 60, 300, 11);
            pages.add(new Page(page, 595, 842, text, text, List.of(new PageLine(text, box)), false, 1, List.of()));
            passages.add(new Passage(
                    Passage.id(id, passages.size()),
                    passages.size(),
                    PassageRole.SENTENCE,
                    text,
                    List.of(page),
                    List.of(box),
                    List.of("Partenariat"),
                    ""));
        }
        return report(id, pages, passages);
    }

    /** Read, and nothing understood of it. */
    static Report report(ReportId id, List<Page> pages, List<Passage> passages) {
        Reading reading = new Reading(
                id,
                new FileProperties("application/pdf", "", "", "", ""),
                "fr",
                pages,
                List.of(),
                passages,
                List.of(),
                Recognition.NONE,
                1);
        return new Report(
                id, "fichier.pdf", Instant.ofEpochMilli(1), reading, new SheetDraft().sheet(), List.of(), "1");
    }
}
