package org.moisson.report;

/**
 * Where in a report a decision stands, in terms that outlive a new reading of it.
 *
 * @param quote the passage's text as it was when a person decided
 * @param page its first page
 * @param occurrence how many passages before it said the same
 */
public record Anchor(String quote, int page, int occurrence) {}
