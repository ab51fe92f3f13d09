/** Human decisions on tags and findings; they outlive every new import, index, reader and classifier. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "language", "store", "engine"})
@NullMarked
package org.moisson.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
