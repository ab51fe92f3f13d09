/** The embedded engine, and the only room that searches with Lucene. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "query", "answer", "language", "engine"})
@NullMarked
package org.moisson.engine.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
