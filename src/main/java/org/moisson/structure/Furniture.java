package org.moisson.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.ExtractedPage.Printed;
import org.moisson.extraction.Tag;
import org.moisson.extraction.Word;

/** Finds running heads, feet, page numbers and logos: what comes back at one place of many pages. */
final class Furniture {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)([-–|]\\s*)?(page\\s*|p\\.\\s*)?\\d{1,4}(\\s*(/|sur|de|\\|)\\s*\\d{1,4})?(\\s*[-–|])?");

    private static final float SAME_HEIGHT = 3;

    private final Set<Word> words = Collections.newSetFromMap(new IdentityHashMap<>());
    private final float bodySize;

    private record Segment(List<Word> words, int page, float y, float share, float size, String key) {}

    private Furniture(float bodySize) {
        this.bodySize = bodySize;
    }

    static Set<Word> find(List<ExtractedPage> pages, float bodySize) {
        Furniture furniture = new Furniture(bodySize);
        List<Segment> all = new ArrayList<>();
        int printed = 0;
        for (ExtractedPage page : pages) {
            if (page.content() instanceof Printed content) {
                printed++;
                List<Segment> segments = segments(content, page);
                furniture.numbers(segments);
                all.addAll(segments);
                content.words().stream()
                        .filter(w -> w.tag().role() == Tag.Role.FURNITURE)
                        .forEach(furniture.words::add);
            }
        }
        furniture.repeated(all, printed);
        return furniture.words;
    }

    private static List<Segment> segments(Printed content, ExtractedPage page) {
        List<Word> sorted = content.words().stream()
                .sorted(Comparator.comparingInt((Word word) -> Math.round(word.baseline() / 2))
                        .thenComparingDouble(word -> word.box().x()))
                .toList();
        List<Segment> segments = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : sorted) {
            if (!open.isEmpty() && !follows(open.getLast(), word)) {
                segments.add(segment(open, page));
                open = new ArrayList<>();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            segments.add(segment(open, page));
        }
        return segments;
    }

    private static boolean follows(Word last, Word next) {
        // a note's raised number belongs to its line, or it would pass for a page number
        return Math.abs(last.baseline() - next.baseline()) < 0.5f * next.type().size()
                && next.box().x() - last.right() < 2.5f * next.type().size();
    }

    private static Segment segment(List<Word> words, ExtractedPage page) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()).append(' '));
        float y = words.getFirst().baseline();
        float size = (float)
                words.stream().mapToDouble(word -> word.type().size()).max().orElse(0);
        String key = DIGITS.matcher(text.toString().strip()).replaceAll("#");
        return new Segment(List.copyOf(words), page.number(), y, y / Math.max(1, page.height()), size, key);
    }

    /** A number alone, outermost at the head or foot of its page. */
    private void numbers(List<Segment> segments) {
        for (Segment segment : segments) {
            String text =
                    String.join(" ", segment.words().stream().map(Word::text).toList());
            boolean outer = segment.share() > 0.9 || segment.share() < 0.08;
            boolean small = segment.size() <= 1.3f * bodySize;
            if (outer && small && PAGE_NUMBER.matcher(text).matches()) {
                words.addAll(segment.words());
            }
        }
    }

    private void repeated(List<Segment> all, int pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        all.forEach(segment ->
                seen.computeIfAbsent(place(segment, 0), any -> new HashSet<>()).add(segment.page()));
        for (Segment segment : all) {
            Set<Integer> times = new HashSet<>();
            for (int step = -1; step <= 1; step++) {
                times.addAll(seen.getOrDefault(place(segment, step), Set.of()));
            }
            if (furniture(segment, times.size(), pages)) {
                words.addAll(segment.words());
            }
        }
    }

    private static String place(Segment segment, int step) {
        return (Math.round(segment.y() / SAME_HEIGHT) + step) + " " + segment.key();
    }

    private boolean furniture(Segment segment, int times, int pages) {
        boolean head = segment.share() < 0.12 && segment.size() <= 1.1f * bodySize;
        boolean foot = segment.share() > 0.88 && segment.size() <= 1.3f * bodySize;
        if (head || foot) {
            return times >= 3 || (times == 2 && pages <= 3);
        }
        return times >= 4 && times > 0.5 * pages && segment.size() <= 1.3f * bodySize;
    }
}
