/** French words: the folding, analysis and highlighting of text, the same on every engine. */
@ApplicationModule(allowedDependencies = {"report", "vocabulary"})
@NullMarked
package org.moisson.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
