package org.moisson.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.PlaceRole;
import org.moisson.report.PopulationRole;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;

/** Compares sheets with what their drafts expect, field by field, and how right the confidences are. */
final class SheetScore {

    private static final List<String> FIELDS = List.of(
            "title",
            "type",
            "scope",
            "start",
            "end",
            "regions",
            "departments",
            "themes",
            "populations",
            "settings",
            "ottawa");

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final int[][] calibration = new int[10][2];
    private final List<String> misses = new ArrayList<>();

    /** Adds a sheet; expected holds the lines "field: values" of its draft. */
    void add(String name, Sheet sheet, Map<String, String> expected) {
        Dates dates = sheet.datesOrUnknown();
        String wanted = Objects.requireNonNull(expected.get("title"));
        count(
                name,
                "title",
                Stream.of(sameTitle(sheet.titleOr(""), wanted) ? "title" : "wrong: " + sheet.titleOr("")),
                "title",
                "");
        count(name, "type", tag(sheet.type()), expected.getOrDefault("type", ""), "");
        count(name, "scope", tag(sheet.scope()), expected.getOrDefault("scope", ""), "");
        count(name, "start", year(dates.start()), year(expected.get("start")).collect(Collectors.joining()), "");
        count(name, "end", year(dates.end()), year(expected.get("end")).collect(Collectors.joining()), "");
        count(name, "regions", places(sheet, "reg-"), expected.getOrDefault("regions", ""), "");
        count(name, "departments", places(sheet, "dep-"), expected.getOrDefault("departments", ""), "");
        count(name, "themes", sheet.themes().stream().map(tag -> tag.value().id()), expected, "themes");
        count(
                name,
                "populations",
                sheet.populations().stream()
                        .filter(tag -> tag.value().role() != PopulationRole.AUDIENCE)
                        .map(tag -> tag.value().id()),
                expected,
                "populations");
        count(name, "settings", sheet.settings().stream().map(Tag::value), expected, "settings");
        count(
                name,
                "ottawa",
                sheet.ottawa().stream()
                        .filter(tag -> tag.value().axisStatus() == AxisStatus.EXPLICIT)
                        .map(tag -> tag.value().axis()),
                expected.getOrDefault("ottawa", ""),
                "");
        sheet.themes().forEach(tag -> calibrate(tag, tag.value().id(), expected, "themes"));
        sheet.populations().forEach(tag -> calibrate(tag, tag.value().id(), expected, "populations"));
        sheet.settings().forEach(tag -> calibrate(tag, tag.value(), expected, "settings"));
    }

    private void calibrate(Tag<?> tag, String id, Map<String, String> expected, String field) {
        int[] bin = calibration[(int) Math.min(9, tag.confidence() * 10)];
        bin[0]++;
        bin[1] += words(expected.getOrDefault(field, "") + " " + expected.getOrDefault("more-" + field, ""))
                        .contains(id)
                ? 1
                : 0;
    }

    private void count(String name, String field, Stream<String> given, Map<String, String> expected, String key) {
        count(name, field, given, expected.getOrDefault(key, ""), expected.getOrDefault("more-" + key, ""));
    }

    private void count(String name, String field, Stream<String> given, String wanted, String more) {
        Set<String> found = given.collect(Collectors.toCollection(HashSet::new));
        Set<String> right = words(wanted);
        Set<String> neither = words(more);
        neither.removeAll(right);
        found.removeAll(neither);
        Set<String> common = new HashSet<>(found);
        common.retainAll(right);
        int[] count = counts.computeIfAbsent(field, any -> new int[3]);
        count[0] += common.size();
        count[1] += found.size();
        count[2] += right.size();
        if (!found.equals(right)) {
            misses.add(name + " " + field + ": wanted " + right + " got " + found);
        }
    }

    private static Stream<String> tag(@org.jspecify.annotations.Nullable Tag<String> tag) {
        return tag == null ? Stream.of() : Stream.of(tag.value());
    }

    private static Stream<String> year(@org.jspecify.annotations.Nullable String date) {
        return date == null || date.isBlank() ? Stream.of() : Stream.of(date.substring(0, 4));
    }

    private static Stream<String> places(Sheet sheet, String level) {
        return sheet.places().stream()
                .map(Tag::value)
                .filter(place ->
                        place.role() == PlaceRole.INTERVENTION && place.code().startsWith(level))
                .map(place -> place.code().substring(4));
    }

    private static boolean sameTitle(String given, String wanted) {
        Set<String> mine = words(Folding.fold(given).replaceAll("[^a-z0-9]+", " "));
        Set<String> theirs = words(Folding.fold(wanted).replaceAll("[^a-z0-9]+", " "));
        Set<String> common = new HashSet<>(mine);
        common.retainAll(theirs);
        return 2.0 * common.size() / (mine.size() + theirs.size()) >= 0.6 && given.length() <= 1.5 * wanted.length();
    }

    private static Set<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The pooled F1 of all fields. */
    double f1() {
        int[] all = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < 3; i++) {
                all[i] += count[i];
            }
        });
        return f1(all);
    }

    private static double f1(int[] count) {
        return count[1] + count[2] == 0 ? 1 : 2.0 * count[0] / (count[1] + count[2]);
    }

    /** A line a field, then the calibration. */
    String table() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "all F1 %.3f%n", f1()));
        for (String field : FIELDS) {
            int[] count = counts.getOrDefault(field, new int[3]);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-12s F1 %.3f right %d given %d wanted %d%n",
                    field,
                    f1(count),
                    count[0],
                    count[1],
                    count[2]));
        }
        for (int i = 0; i < 10; i++) {
            if (calibration[i][0] > 0) {
                table.append(String.format(
                        Locale.ROOT, "  confidence %.1f: %d of %d%n", i / 10.0, calibration[i][1], calibration[i][0]));
            }
        }
        return table.toString();
    }

    /** What was not as expected. */
    List<String> misses() {
        return misses;
    }
}
