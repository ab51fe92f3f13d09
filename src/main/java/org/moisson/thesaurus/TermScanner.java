package org.moisson.thesaurus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.language.FrenchWords;

/** Cuts sentences into words and expressions of two or three words that may be terms. Not thread-safe. */
final class TermScanner {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern INCLUSIVE = Pattern.compile("(?<=\\p{L})[·‧•]\\p{L}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s'’\\u00a0\\u202f]*");
    private static final int SHORTEST = 4;
    private static final int MOST_BETWEEN = 2;

    /** What stands before a noun. */
    private static final Set<String> DETERMINERS = Set.of(
            "le la les l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque"
                    .split(" "));

    /** Words that stand in every text and name nothing. */
    private static final Set<String> GENERAL = Set.of(
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi"
                    .split(" "));

    private static final Set<String> MORE = Set.of(
            ("jeudi vendredi samedi dimanche annee mois semaine jour heure page annexe figure tableau partie point exemple"
                            + " fois cours suite cadre titre nombre total premier premiere second seconde deux trois quatre cinq"
                            + " chaque plusieurs certain certaine autre tout toute tous bien bon bonne grand grande petit petite"
                            + " nouveau nouvelle meme aussi ainsi encore toujours jamais souvent peu beaucoup plus moins tres"
                            + " faire fait etre avoir peut doit permet permis mettre mise prendre prise donner venir aller"
                            + " six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent mille rien chose quelque"
                            + " avant apres pendant depuis entre ensuite enfin lors alors donc afin selon malgre grace")
                    .split(" "));

    private final FrenchWords french;
    private final Map<String, String> plain = new HashMap<>();

    TermScanner(FrenchWords french) {
        this.french = french;
    }

    private record Word(String surface, String plain, int start, int end) {
        boolean carries() {
            return !plain.isEmpty();
        }
    }

    /** Hears of a candidate: its key, how it is written there, and whether a determiner stands before it. */
    interface Listener {
        void hear(String key, String form, boolean determined);
    }

    /** Tells every candidate of a sentence. */
    void scan(String sentence, Listener candidates) {
        String text = INCLUSIVE
                .matcher(Normalizer.normalize(sentence, Normalizer.Form.NFC))
                .replaceAll("");
        List<Word> run = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find()) {
            if (!BETWEEN.matcher(text.substring(last, matcher.start())).matches()) {
                tell(run, text, candidates);
                run.clear();
            }
            run.add(new Word(matcher.group(), plain(matcher.group()), matcher.start(), matcher.end()));
            last = matcher.end();
        }
        tell(run, text, candidates);
    }

    /** The folded word without its plural; empty where it carries nothing. */
    private String plain(String surface) {
        return plain.computeIfAbsent(surface, word -> {
            String folded = String.join("-", french.plain(word));
            boolean general = GENERAL.contains(folded) || MORE.contains(folded) || folded.length() < 3;
            return general ? "" : folded;
        });
    }

    private static void tell(List<Word> run, String text, Listener candidates) {
        for (int from = 0; from < run.size(); from++) {
            Word first = run.get(from);
            if (!first.carries()) {
                continue;
            }
            boolean determined =
                    from > 0 && DETERMINERS.contains(run.get(from - 1).surface().toLowerCase(Locale.ROOT));
            if (first.plain().length() >= SHORTEST) {
                candidates.hear(first.plain(), first.surface(), determined);
            }
            StringBuilder key = new StringBuilder(first.plain());
            int words = 1;
            int between = 0;
            for (int to = from + 1; to < run.size() && words < 3 && between <= MOST_BETWEEN; to++) {
                Word next = run.get(to);
                between = next.carries() ? 0 : between + 1;
                if (next.carries()) {
                    words++;
                    key.append(' ').append(next.plain());
                    candidates.hear(key.toString(), text.substring(first.start(), next.end()), determined);
                }
            }
        }
    }
}
