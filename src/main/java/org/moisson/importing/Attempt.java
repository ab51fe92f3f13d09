package org.moisson.importing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** How a piece of work ended, whatever went wrong in it: one file must never stop the line. */
sealed interface Attempt<T> {

    /** It was done. */
    record Done<T>(T result) implements Attempt<T> {}

    /** Something broke. */
    record Broken<T>(Throwable cause) implements Attempt<T> {}

    /** Does the work in this thread. */
    static <T> Attempt<T> at(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        try {
            return new Done<>(task.get());
        } catch (ExecutionException e) {
            return new Broken<>(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Broken<>(e);
        }
    }
}
