package org.moisson.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.moisson.report.Page;
import org.moisson.report.Reading;
import org.moisson.store.Sketch;

/** Draws the sketch of a text: minima of hash functions over its runs of three words. */
final class Sketcher {

    private static final int FUNCTIONS = 128;
    private static final int BAND = 4;
    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 40;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private static final long[] FACTORS = new long[FUNCTIONS];
    private static final long[] SHIFTS = new long[FUNCTIONS];

    static {
        // part of what the store keeps: another seed makes all the sketches there worthless
        SplittableRandom random = new SplittableRandom(20_250_101);
        for (int i = 0; i < FUNCTIONS; i++) {
            FACTORS[i] = random.nextLong() | 1;
            SHIFTS[i] = random.nextLong();
        }
    }

    private Sketcher() {}

    static Sketch of(Reading reading) {
        List<String> words = new ArrayList<>();
        for (Page page : reading.pages()) {
            String plain = ACCENT.matcher(Normalizer.normalize(page.text(), Normalizer.Form.NFKD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).forEach(words::add);
        }
        return words.size() < FEWEST_WORDS ? Sketch.NONE : of(words);
    }

    private static Sketch of(List<String> words) {
        int[] minima = new int[FUNCTIONS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int start = 0; start + RUN <= words.size(); start++) {
            long hash = hash(words, start);
            for (int i = 0; i < FUNCTIONS; i++) {
                minima[i] = Math.min(minima[i], (int) ((hash * FACTORS[i] + SHIFTS[i]) >>> 32));
            }
        }
        return new Sketch(Arrays.stream(minima).boxed().toList(), bands(minima));
    }

    private static long hash(List<String> words, int start) {
        long hash = 0;
        for (int i = start; i < start + RUN; i++) {
            String word = words.get(i);
            for (int c = 0; c < word.length(); c++) {
                hash = mixed(hash + word.charAt(c));
            }
            hash = mixed(hash + ' ');
        }
        return hash;
    }

    private static List<Long> bands(int[] minima) {
        List<Long> bands = new ArrayList<>();
        for (int start = 0; start < minima.length; start += BAND) {
            long band = start;
            for (int i = start; i < start + BAND; i++) {
                band = mixed(band + minima[i]);
            }
            bands.add(band);
        }
        return bands;
    }

    /** Spreads every bit over all others (the finisher of SplitMix64). */
    private static long mixed(long value) {
        long x = value + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
