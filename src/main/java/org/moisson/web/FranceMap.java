package org.moisson.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.answer.FacetCount;
import org.moisson.language.TextTable;
import org.moisson.query.Facet;
import org.moisson.searching.Searching;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Territory;
import org.springframework.stereotype.Component;

/** France by department or by region, each area with the experiences that took place there. */
@Component
final class FranceMap {

    private static final int LEVELS = 4;
    /** Too small for their numbers at the scale of the country: drawn once more in a box beside it. */
    private static final Set<String> CROWDED = Set.of("dep-75", "dep-92", "dep-93", "dep-94");

    private static final List<String> OVERSEAS = List.of("dep-971", "dep-972", "dep-973", "dep-974", "dep-976");

    private final Searching searching;
    private final Gazetteer gazetteer;
    private final Texts texts;
    private final List<Outline> outlines;

    FranceMap(Searching searching, Gazetteer gazetteer, Texts texts) {
        this.searching = searching;
        this.gazetteer = gazetteer;
        this.texts = texts;
        this.outlines = outlines();
    }

    /** The outline of a department of the mainland as an SVG path, and where its number is written. */
    private record Outline(String department, String path, int x, int y) {}

    /** A department or region; level is 0 for none up to 4 for many, paths is empty overseas, crowded: shown in the box too. */
    record Area(
            String code,
            String label,
            long count,
            int level,
            String url,
            String spoken,
            List<String> paths,
            int x,
            int y,
            boolean crowded) {}

    /** What a shade means. */
    record Shade(int level, String label) {}

    /** The map; rows are the areas that hold something, the fullest first. */
    record View(
            boolean regions,
            List<Area> mainland,
            List<Area> overseas,
            List<Area> rows,
            List<Shade> shades,
            long areas) {}

    private static List<Outline> outlines() {
        return TextTable.lines("/france/departments.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Outline(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])))
                .toList();
    }

    /** The map of what a selection holds. */
    View of(Selection selection, boolean regions) {
        Selection experiences = selection.only(Facet.SCOPE, "experience").withWindow(0, 0, EnumSet.of(Facet.PLACE));
        Map<String, FacetCount> counts = Counts.byId(
                Counts.plain(experiences, searching.reports(experiences.query()).facets())
                        .getOrDefault(Facet.PLACE, List.of()));
        Map<String, List<Outline>> grouped = new LinkedHashMap<>();
        outlines.forEach(outline -> grouped.computeIfAbsent(
                        regions ? region(outline.department()) : outline.department(), code -> new ArrayList<>())
                .add(outline));
        List<String> overseas =
                OVERSEAS.stream().map(code -> regions ? region(code) : code).toList();
        long most = Stream.concat(grouped.keySet().stream(), overseas.stream())
                .mapToLong(code -> count(counts, code))
                .max()
                .orElse(0);
        Drawing drawing = new Drawing(selection, counts, most);
        List<Area> mainland = grouped.entrySet().stream()
                .map(each -> drawing.area(each.getKey(), each.getValue()))
                .toList();
        List<Area> islands =
                overseas.stream().map(code -> drawing.area(code, List.of())).toList();
        List<Area> rows = Stream.concat(mainland.stream(), islands.stream())
                .filter(area -> area.count() > 0)
                .sorted(Comparator.comparingLong(Area::count).reversed().thenComparing(Area::label))
                .toList();
        return new View(regions, mainland, islands, rows, drawing.shades(), grouped.size() + (long) overseas.size());
    }

    private String region(String department) {
        return gazetteer.find(department).map(Territory::region).orElse(department);
    }

    private static long count(Map<String, FacetCount> counts, String code) {
        FacetCount count = counts.get(code);
        return count == null ? 0 : count.count();
    }

    /** One drawing of the map; most is the highest count on it. */
    private final class Drawing {

        private final Selection selection;
        private final Map<String, FacetCount> counts;
        private final long most;

        Drawing(Selection selection, Map<String, FacetCount> counts, long most) {
            this.selection = selection;
            this.counts = counts;
            this.most = most;
        }

        Area area(String code, List<Outline> parts) {
            long count = count(counts, code);
            String label = texts.label(Facet.PLACE, code);
            return new Area(
                    code,
                    label,
                    count,
                    level(count),
                    selection
                            .only(Facet.PLACE, code)
                            .only(Facet.SCOPE, "experience")
                            .url(Links.SEARCH),
                    texts.text("france.area", label, count),
                    parts.stream().map(Outline::path).toList(),
                    (int) parts.stream().mapToInt(Outline::x).average().orElse(0),
                    (int) parts.stream().mapToInt(Outline::y).average().orElse(0),
                    CROWDED.contains(code));
        }

        /** Shades go with the square root, so that one large area does not leave all others pale. */
        private int level(long count) {
            return most <= LEVELS ? (int) count : (int) Math.ceil(LEVELS * Math.sqrt((double) count / most));
        }

        List<Shade> shades() {
            List<Shade> shades = new ArrayList<>();
            shades.add(new Shade(0, texts.text("france.none")));
            for (int level = 1; level <= LEVELS; level++) {
                long first = first(level);
                long last = level == LEVELS ? most : Math.min(most, first(level + 1) - 1);
                if (first <= last) {
                    shades.add(new Shade(level, first == last ? String.valueOf(first) : first + "–" + last));
                }
            }
            return shades;
        }

        private long first(int level) {
            return most <= LEVELS
                    ? level
                    : (long) Math.floor((double) (level - 1) * (level - 1) * most / (LEVELS * LEVELS)) + 1;
        }
    }
}
