package org.moisson.report;

/** How a report bears on an axis of the Ottawa Charter. */
public enum AxisStatus implements Slug {
    EXPLICIT,
    IMPLIED,
    IMPLIED_WEAK,
    CITED_AS_FRAMEWORK
}
