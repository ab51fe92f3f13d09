package org.moisson.report;

/** A theme of the vocabulary and its rank in a report. */
public record Theme(String id, ThemeRank rank) {}
