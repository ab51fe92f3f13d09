/** A reading into its sheet and its findings, each with its evidence. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "language"})
@NullMarked
package org.moisson.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
