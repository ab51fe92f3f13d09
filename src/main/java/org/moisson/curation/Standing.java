package org.moisson.curation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;

/** Which decisions hold. */
public final class Standing {

    private Standing() {}

    /** Those that nothing undid, by number; an undoing that holds is among them. */
    public static List<Decision> of(List<Decision> all) {
        Set<Integer> undone = new HashSet<>();
        for (Decision each : all.reversed()) {
            if (each.change() instanceof Change.Undone change && !undone.contains(each.number())) {
                undone.add(change.number());
            }
        }
        return all.stream().filter(each -> !undone.contains(each.number())).toList();
    }

    /** What a change touches: other changes of the same can't both be the last word. */
    static Set<String> touched(Change change, List<Decision> all) {
        return switch (change) {
            case Change.OfFinding finding -> Set.of(Keys.target(finding.finding()));
            case Change.OfValue value ->
                value.field().list()
                        ? new HashSet<>(Stream.of(
                                        Optional.ofNullable(value.before()).map(each -> key(value.field(), each)),
                                        Optional.ofNullable(value.after()).map(each -> key(value.field(), each)))
                                .flatMap(Optional::stream)
                                .toList())
                        : Set.of(value.field().written());
            case Change.Undone it ->
                all.stream()
                        .filter(each -> each.number() == it.number())
                        .findFirst()
                        .map(each -> touched(each.change(), all))
                        .orElse(Set.of());
        };
    }

    private static String key(Field field, FieldValue value) {
        return Keys.target(field, value);
    }
}
