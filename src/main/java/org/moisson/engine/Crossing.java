package org.moisson.engine;

/**
 * Two raw facet values that meet, counted by report. Where a side is a factor or a kind, both must be of one finding.
 *
 * @param levers reports with a lever there
 * @param obstacles reports with an obstacle there
 */
public record Crossing(String row, String column, long reports, long levers, long obstacles) {}
