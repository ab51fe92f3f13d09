/** The engine for a corpus that outgrows one machine, and the only room that knows Elasticsearch's client. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "query", "answer", "language", "engine"})
@NullMarked
package org.moisson.engine.elasticsearch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
