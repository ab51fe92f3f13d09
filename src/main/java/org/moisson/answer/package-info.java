/** What comes back: hits, facets, answers, each with its quotation. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "query"})
@NullMarked
package org.moisson.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
