/** The HTTP door: API, pages and problem details; the only room that knows HTTP. */
@ApplicationModule(
        allowedDependencies = {
            "report",
            "vocabulary",
            "language",
            "query",
            "answer",
            "engine",
            "searching",
            "store",
            "importing",
            "identity",
            "curation",
            "thesaurus",
            "drafting"
        })
@NullMarked
package org.moisson.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
