package org.moisson.answer;

import java.util.List;

/** A passage that shows why a report was found; html is its text with mark elements and nothing else. */
public record Snippet(String passageId, String html, List<Integer> pages, List<String> section) {}
