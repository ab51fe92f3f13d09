package org.moisson.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemState;

/** What became of the files of an import. */
record Summary(List<ImportItem> items, double seconds) {

    static Summary of(List<ImportJob> jobs, double seconds) {
        return new Summary(jobs.stream().flatMap(job -> job.items().stream()).toList(), seconds);
    }

    void print(PrintStream out) {
        out.println();
        row(out, "importés", count(ItemState.INDEXED));
        row(out, "doublons", count(ItemState.DUPLICATE));
        row(out, "échecs", count(ItemState.FAILED));
        row(out, "annulés", count(ItemState.CANCELLED));
        row(out, "pages", items.stream().mapToLong(ImportItem::pages).sum());
        out.printf(Locale.FRENCH, "%-10s %7.1f s%n", "durée", seconds);
        List<ImportItem> troubled = items.stream()
                .filter(item -> item.problem() != null || item.newVersionOf() != null)
                .toList();
        if (!troubled.isEmpty()) {
            out.println();
            out.println("À regarder :");
            troubled.forEach(item -> out.println("  " + Progress.line(item)
                    + (item.newVersionOf() == null
                            ? ""
                            : " : peut-être une nouvelle version du rapport " + item.newVersionOf())));
        }
    }

    private static void row(PrintStream out, String label, long count) {
        out.printf(Locale.FRENCH, "%-10s %7d%n", label, count);
    }

    private long count(ItemState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
