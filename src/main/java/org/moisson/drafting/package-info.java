/** Writing a capitalisation sheet: the questions of the interview, and what a draft lacks of the usual outline. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary", "language", "reading", "classification"})
@NullMarked
package org.moisson.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
