package org.moisson.extraction;

/** An entry of the file's own outline; level 1 for the highest, page 0 where it names none. */
public record Bookmark(String title, int level, int page) {}
