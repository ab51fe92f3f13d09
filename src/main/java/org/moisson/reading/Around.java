package org.moisson.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the system can be had to do around a process without special rights; tried once, and left where it does not work. */
enum Around {
    /** A network of its own without any card, under a user of its own, which needs no rights. */
    NO_NETWORK("unshare --user --map-current-user --net --"),
    /** Whoever searches comes first where both want the processor. */
    BEHIND_OTHERS("nice -n 5");

    private final String words;
    private final boolean works;

    Around(String words) {
        this.words = words;
        works = works(List.of(words.split(" ")));
    }

    /** What stands before a command, nothing where the system can't. */
    List<String> prefix() {
        return works ? List.of(words.split(" ")) : List.of();
    }

    private static boolean works(List<String> prefix) {
        List<String> probe = new ArrayList<>(prefix);
        probe.add("true");
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program: another system
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
