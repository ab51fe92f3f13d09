package org.moisson.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Report;

/** Reports without end whose words are as unevenly frequent as those of a language (Zipf), with tags in like manner. */
public final class LargeCorpus {

    private static final int WORDS = 60_000;
    private static final List<String> BEGINNINGS =
            List.of("ba", "co", "di", "fa", "ga", "lu", "mi", "no", "pa", "re", "so", "ta", "vi", "chan", "pro");
    private static final List<String> MIDDLES = List.of("ra", "ti", "lo", "me", "nu", "si", "ga", "po", "du", "le");
    private static final List<String> ENDINGS = List.of("teur", "tion", "ment", "té", "que", "ger", "ble", "son");

    private LargeCorpus() {}

    /** The word of that rank, the most frequent first. */
    public static String word(int rank) {
        int rest = rank;
        StringBuilder word = new StringBuilder(BEGINNINGS.get(rest % BEGINNINGS.size()));
        rest /= BEGINNINGS.size();
        while (rest > 0) {
            word.append(MIDDLES.get(rest % MIDDLES.size()));
            rest /= MIDDLES.size();
        }
        return word.append(ENDINGS.get(rank % ENDINGS.size())).toString();
    }

    /** A report of so many passages, a third of them findings. */
    public static Report report(Random random, int number, int passages) {
        int start = 2000 + random.nextInt(24);
        Draft draft = Draft.of(number, text(random, 6))
                .years(Integer.toString(start), Integer.toString(start + random.nextInt(3)))
                .theme(unevenly(random, RandomCorpus.THEMES))
                .theme(unevenly(random, RandomCorpus.THEMES))
                .population(unevenly(random, RandomCorpus.POPULATIONS))
                .setting(unevenly(random, RandomCorpus.SETTINGS))
                .place(place(random), PlaceLevel.DEPARTMENT, "Ici", PlaceRole.INTERVENTION)
                .under(text(random, 3));
        for (int each = 0; each < passages; each++) {
            String text = text(random, 10 + random.nextInt(20));
            if (random.nextInt(3) > 0) {
                draft.says(text);
            } else {
                FindingKind kind = FindingKind.values()[random.nextInt(FindingKind.values().length)];
                draft.states(kind, unevenly(random, RandomCorpus.FACTORS), text);
            }
        }
        return draft.report();
    }

    private static String place(Random random) {
        return String.format(Locale.ROOT, "dep-%02d", 1 + random.nextInt(95));
    }

    private static String unevenly(Random random, List<String> values) {
        double at = random.nextDouble();
        return values.get((int) (at * at * values.size()));
    }

    private static String text(Random random, int words) {
        List<String> chosen = new ArrayList<>(words);
        for (int each = 0; each < words; each++) {
            // the inverse of the sum of 1/rank: the chance of a rank falls with it
            chosen.add(word((int) Math.pow(WORDS, random.nextDouble()) - 1));
        }
        return String.join(" ", chosen) + ".";
    }
}
