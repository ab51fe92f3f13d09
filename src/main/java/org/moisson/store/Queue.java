package org.moisson.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of what came in is still to be done.
 *
 * @param oldest when the import of the oldest of these files came in, null where there is none
 */
public record Queue(long waiting, long underWay, @Nullable Instant oldest) {}
