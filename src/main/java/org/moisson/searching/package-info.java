/** The reader's side: read the line, ask the engine, group what comes back into answers. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "language", "query", "answer", "engine", "store"})
@NullMarked
package org.moisson.searching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
