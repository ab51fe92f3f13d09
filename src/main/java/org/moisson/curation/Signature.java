package org.moisson.curation;

import org.jspecify.annotations.Nullable;

/**
 * Who decides, and on what they had before their eyes.
 *
 * @param by the person's name
 * @param seen the version of the report that they looked at; null when they take it as it is
 */
public record Signature(String by, @Nullable Integer seen) {}
