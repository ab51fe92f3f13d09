/** The words that every room shares: what a report is once it was read and understood. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.moisson.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
