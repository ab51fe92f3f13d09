package org.moisson.answer;

/** A completion of what is being typed: kind is "concept", "title" or "place"; id names it, count the reports behind it. */
public record Suggestion(String kind, String scheme, String id, String label, long count) {}
