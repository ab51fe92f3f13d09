package org.moisson.report;

/** An axis of the Ottawa Charter and how the report bears on it. */
public record Ottawa(String axis, AxisStatus axisStatus) {}
