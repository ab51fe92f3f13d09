/** The worker processes that read a file, so that a bad file hurts nobody else. */
@ApplicationModule(allowedDependencies = {"report", "extraction", "structure"})
@NullMarked
package org.moisson.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
