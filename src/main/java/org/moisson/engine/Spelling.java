package org.moisson.engine;

/** A word that the corpus holds, folded, and in how many reports. */
public record Spelling(String word, long reports) {}
