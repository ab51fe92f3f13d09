/** The durable line from an accepted file to a searchable report. */
@ApplicationModule(
        allowedDependencies = {
            "report",
            "vocabulary",
            "reading",
            "classification",
            "store",
            "engine",
            "curation",
            "identity"
        })
@NullMarked
package org.moisson.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
