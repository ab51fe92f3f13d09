package org.moisson.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that the jar brings as a text of lines, UTF-8, those that begin with # being comments. */
public final class TextTable {

    private TextTable() {}

    /**
     * Its lines without the comments.
     *
     * @param resource the absolute path in the jar
     * @throws NullPointerException if the jar has none
     * @throws UncheckedIOException if it can't be read
     */
    public static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(TextTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("unreadable resource " + resource, broken);
        }
    }
}
