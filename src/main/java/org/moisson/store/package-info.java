/** The truth: reports, imports and decisions in the database, original files beside it. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "identity"})
@NullMarked
package org.moisson.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
