/** The ports to the search index, in our own words; names no engine. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "language", "query", "answer"})
@NullMarked
package org.moisson.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
