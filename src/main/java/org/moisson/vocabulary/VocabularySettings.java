package org.moisson.vocabulary;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the vocabularies are read.
 *
 * @param folder of the Turtle files, null for those that the program brings with it
 */
@ConfigurationProperties(prefix = "moisson.vocabulary")
public record VocabularySettings(@Nullable Path folder) {}
