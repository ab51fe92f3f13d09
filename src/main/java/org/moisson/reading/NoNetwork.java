package org.moisson.reading;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Has the system take the network away from a process, where it can without special rights. */
final class NoNetwork {

    /** A network of its own without any card, under a user of its own, which needs no rights. */
    private static final List<String> PREFIX = List.of("unshare", "--user", "--map-current-user", "--net", "--");

    private static final boolean AVAILABLE = works();

    private NoNetwork() {}

    /** What stands before a command, nothing where the system can't. */
    static List<String> prefix() {
        return AVAILABLE ? PREFIX : List.of();
    }

    private static boolean works() {
        List<String> probe = new java.util.ArrayList<>(PREFIX);
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
            return false; // no such program: not Linux
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
