/** Growing the vocabularies: proposes terms of the corpus, shows what a change would do, makes it and takes it back. */
@ApplicationModule(
        allowedDependencies = {"report", "vocabulary", "language", "query", "classification", "store", "importing"})
@NullMarked
package org.moisson.thesaurus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
