package org.moisson.language;

/**
 * A term of an analysed text.
 *
 * @param position counts words, dropped ones included; terms side by side share one
 * @param start offset of the first letter in the analysed text
 */
public record Token(String term, int position, int start, int end) {}
