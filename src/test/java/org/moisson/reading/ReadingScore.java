package org.moisson.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a text was read, against the text that it was set from. Every measure is a pair of counts, so that scores add up.
 *
 * @param order adjacent pairs of words kept, of all
 * @param errors edits that turn each block's best stretch of the text into the block, of its characters
 * @param headings right, of those given plus those wanted, halved
 * @param cells likewise
 * @param furniture words of running heads and the like among what was kept, of all words kept
 */
record ReadingScore(Count order, Count errors, Count headings, Count cells, Count furniture) {

    /** A share by its two counts. */
    record Count(double part, double whole) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(part + other.part, whole + other.whole);
        }

        /** 0 where there is nothing to share. */
        double share() {
            return whole == 0 ? 0 : part / whole;
        }

        String shown() {
            return whole == 0 ? "     -" : String.format(Locale.ROOT, "%6.4f", share());
        }
    }

    static final ReadingScore ZERO = new ReadingScore(Count.NONE, Count.NONE, Count.NONE, Count.NONE, Count.NONE);

    ReadingScore plus(ReadingScore other) {
        return new ReadingScore(
                order.plus(other.order),
                errors.plus(other.errors),
                headings.plus(other.headings),
                cells.plus(other.cells),
                furniture.plus(other.furniture));
    }

    /** Scores a bare text: what it keeps is all of it, and it knows no headings and cells. */
    static ReadingScore ofText(Layout layout, String text) {
        return new ReadingScore(order(layout, text), errors(layout, text), Count.NONE, Count.NONE, kept(layout, text));
    }

    /**
     * Scores a structured reading.
     *
     * @param text of the pages
     * @param kept what may be found and quoted
     */
    static ReadingScore of(Layout layout, String text, String kept, List<String> headings, List<String> cells) {
        return new ReadingScore(
                order(layout, text),
                errors(layout, text),
                matched(layout.headings(), headings),
                matched(layout.cells(), cells),
                kept(layout, kept));
    }

    /** Blocks that stand whole in the text with the right neighbour after them, of all but the last. */
    static Count neighbours(Layout layout, String text) {
        String there = letters(text);
        int kept = 0;
        int all = 0;
        for (List<String> flow : layout.flows()) {
            for (int i = 0; i + 1 < flow.size(); i++) {
                all++;
                kept += there.contains(letters(flow.get(i)) + letters(flow.get(i + 1))) ? 1 : 0;
            }
        }
        return new Count(kept, all);
    }

    static Count matched(List<String> wanted, List<String> given) {
        if (wanted.isEmpty()) {
            return Count.NONE;
        }
        Set<String> want = wanted.stream().map(ReadingScore::letters).collect(Collectors.toSet());
        Set<String> got = given.stream().map(ReadingScore::letters).collect(Collectors.toSet());
        Set<String> right = new HashSet<>(want);
        right.retainAll(got);
        return new Count(right.size(), (want.size() + got.size()) / 2.0);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.FRENCH).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.FRENCH).split("[\\s\\u00A0]+"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Count order(Layout layout, String text) {
        Map<String, Integer> there = new HashMap<>();
        pairs(text).forEach(pair -> there.merge(pair, 1, Integer::sum));
        int kept = 0;
        int all = 0;
        for (List<String> flow : layout.flows()) {
            for (String pair : pairs(String.join(" ", flow))) {
                all++;
                kept += there.merge(pair, -1, Integer::sum) >= 0 ? 1 : 0;
            }
        }
        return new Count(kept, all);
    }

    private static List<String> pairs(String text) {
        List<String> words = words(text);
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }

    private static Count errors(Layout layout, String text) {
        String there = collapse(text);
        int edits = 0;
        int all = 0;
        for (List<String> flow : layout.flows()) {
            for (String block : flow) {
                boolean heading = layout.headings().contains(block);
                String wanted = collapse(block);
                if (!heading) {
                    edits += there.contains(wanted) ? 0 : distance(wanted, there);
                    all += wanted.length();
                }
            }
        }
        return new Count(edits, all);
    }

    private static String collapse(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The fewest edits that turn some stretch of the text into the block. */
    private static int distance(String block, String text) {
        int[] above = new int[text.length() + 1];
        for (int i = 1; i <= block.length(); i++) {
            int[] row = new int[text.length() + 1];
            row[0] = i;
            char c = block.charAt(i - 1);
            for (int j = 1; j <= text.length(); j++) {
                int changed = above[j - 1] + (c == text.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return Arrays.stream(above).min().orElse(block.length());
    }

    private static Count kept(Layout layout, String kept) {
        int bad = 0;
        String text = collapse(kept);
        for (String furniture : layout.furniture()) {
            String wanted = collapse(furniture);
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                bad += wanted.split(" ").length;
            }
        }
        return new Count(bad, words(kept).size());
    }
}
