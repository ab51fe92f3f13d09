package org.moisson.classification;

/**
 * A place in a text that speaks of a concept.
 *
 * @param weight how surely it does, 0 to 1
 * @param named whether the words name the concept rather than hint at it
 * @param from the first of its words
 * @param to after the last of its words
 */
record Mention(String concept, double weight, boolean named, int from, int to) {}
