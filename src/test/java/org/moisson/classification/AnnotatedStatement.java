package org.moisson.classification;

import java.util.List;

/**
 * A statement of the project's own corpus with what it states.
 *
 * @param kind a finding kind or "none"
 * @param bare written on its own, outside any report: its section is made up
 */
record AnnotatedStatement(
        String report, Statement statement, String kind, List<String> factors, boolean cueFree, boolean bare) {}
