package org.moisson.report;

/** What a finding states. */
public enum FindingKind implements Slug {
    LEVER,
    OBSTACLE,
    RESULT,
    LESSON,
    RECOMMENDATION
}
