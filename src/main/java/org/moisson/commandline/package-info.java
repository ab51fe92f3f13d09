/** What a person types: serve, import, reindex, reread, export, forget, backup, restore. */
@ApplicationModule(
        allowedDependencies = {
            "report",
            "vocabulary",
            "store",
            "curation",
            "importing",
            "engine",
            "searching",
            "query",
            "answer",
            "identity"
        })
@NullMarked
package org.moisson.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
