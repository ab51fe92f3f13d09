package org.moisson.curation;

import java.util.Map;
import java.util.Set;
import org.moisson.curation.CurationRefused.Why;

/**
 * A value as a person or a program wrote it.
 *
 * @param parts by name; a value that is a name alone has one part, whose name is empty
 */
public record WrittenValue(Map<String, String> parts) {

    public WrittenValue {
        parts = Map.copyOf(parts);
    }

    /** A name or words alone. */
    public static WrittenValue of(String text) {
        return new WrittenValue(Map.of("", text));
    }

    /** A part, empty where it is not written. */
    String part(String name) {
        return parts.getOrDefault(name, "").strip();
    }

    /** The part that names the value, or the name alone. */
    String main(String name) {
        String alone = part("");
        return alone.isEmpty() ? part(name) : alone;
    }

    /** Whether it is a name and nothing else. */
    boolean bare() {
        return parts.values().stream().filter(each -> !each.isBlank()).count() <= 1;
    }

    /** Throws CurationRefused for a part that is none of these. */
    void only(Set<String> known) {
        parts.keySet().stream()
                .filter(each -> !each.isEmpty() && !known.contains(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new CurationRefused(Why.BAD_VALUE, each);
                });
    }
}
