package org.moisson.store;

import org.jspecify.annotations.Nullable;

/** A file that comes in; problem when it is refused at the door, its bytes not kept and sha256 empty. */
public record Arrival(
        String name, String sha256, long bytes, @Nullable ItemProblem problem) {}
