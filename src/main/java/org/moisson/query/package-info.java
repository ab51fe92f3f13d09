/** What may be asked: the question, its filters, and what a filter means. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "language"})
@NullMarked
package org.moisson.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
