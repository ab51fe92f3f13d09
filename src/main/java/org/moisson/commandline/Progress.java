package org.moisson.commandline;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemProblem;
import org.moisson.store.ItemState;
import picocli.CommandLine;

/** How far an import is: a bar on a terminal, elsewhere a line for every file that ends. */
final class Progress {

    private static final int BAR = 30;
    private static final int WIDTH = 79;

    private final PrintStream out;
    private final int files;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Set<Long> told = new HashSet<>();

    private Progress(PrintStream out, int files, boolean terminal) {
        this.out = out;
        this.files = files;
        this.terminal = terminal;
    }

    static Progress on(PrintStream out, int files) {
        return new Progress(out, files, CommandLine.Help.Ansi.AUTO.enabled());
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    void show(List<ImportJob> jobs) {
        List<ImportItem> items =
                jobs.stream().flatMap(job -> job.items().stream()).toList();
        if (terminal) {
            bar(items);
            return;
        }
        items.stream()
                .filter(item -> item.state().ended() && told.add(item.id()))
                .forEach(item -> out.println(line(item)));
    }

    private void bar(List<ImportItem> items) {
        long ended = items.stream().filter(item -> item.state().ended()).count();
        int full = (int) (BAR * ended / Math.max(1, files));
        String now = items.stream()
                .filter(item -> !item.state().ended() && item.state() != ItemState.QUEUED)
                .map(item -> item.name() + (item.pages() > 0 ? " p. " + item.pages() : ""))
                .findFirst()
                .orElse("");
        String line = "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + ended + "/" + files + "  " + now;
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        out.print("\r" + cut + " ".repeat(WIDTH - cut.length()) + (ended == files ? System.lineSeparator() : ""));
        out.flush();
    }

    /** One file's end in one line. */
    static String line(ImportItem item) {
        ItemProblem problem = item.problem();
        String how = problem == null ? "" : " : " + problem.type().title() + ". " + problem.detail();
        return switch (item.state()) {
            case INDEXED -> "importé   " + item.name() + " (" + item.pages() + " p.)" + how;
            case DUPLICATE -> "doublon   " + item.name();
            case FAILED -> "échec     " + item.name() + how;
            case CANCELLED -> "annulé    " + item.name();
            case QUEUED, EXTRACTING, RECOGNISING, ANALYSING, INDEXING -> "en cours  " + item.name();
        };
    }
}
