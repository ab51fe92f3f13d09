/** Positioned lines into reading order, headings, tables, sections and passages. */
@ApplicationModule(allowedDependencies = {"report", "extraction"})
@NullMarked
package org.moisson.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
