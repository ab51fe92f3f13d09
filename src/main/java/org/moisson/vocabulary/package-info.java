/** The controlled vocabularies of the field and the territories of France, loaded and checked at start. */
@ApplicationModule(allowedDependencies = {"report"})
@NullMarked
package org.moisson.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
