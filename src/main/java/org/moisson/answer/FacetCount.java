package org.moisson.answer;

import org.jspecify.annotations.Nullable;

/** How many reports bear a value; parent is the value above it in the hierarchy, or null. */
public record FacetCount(String id, String label, @Nullable String parent, long count, boolean selected) {}
