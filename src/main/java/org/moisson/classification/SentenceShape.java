package org.moisson.classification;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a sentence is built, whatever it speaks of: its small words and the endings of the others in their order, its tenses, what
 * it denies, compares and counts.
 */
final class SentenceShape {

    private static final Set<String> SMALL = Pattern.compile(" ")
            .splitAsStream(
                    "le la les un une des de du au aux et ou a en dans sur pour par avec ce cette ces se sa son ses leur "
                            + "leurs que qui dont il elle ils elles on nous y est sont etait etaient ete ont avait avaient ne pas plus comme mais "
                            + "car si tout tous toute toutes meme aussi bien tres chaque ainsi donc lors entre cela fait faire etre avoir sans sous "
                            + "chez jamais rien aucun aucune personne trop moins assez encore deja toujours depuis avant apres pendant quand lorsque "
                            + "afin peu beaucoup seul seule seulement doit doivent faut peut peuvent sera seront soit soient vers jusque contre "
                            + "malgre grace faute deux trois quatre cinq moitie tiers quart # ni or puis enfin surtout notamment certains certaines "
                            + "plusieurs autres autre nos notre me je vous votre")
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> DENYING = Set.of(
            "ne",
            "pas",
            "jamais",
            "rien",
            "aucun",
            "aucune",
            "personne",
            "sans",
            "ni",
            "guere",
            "faute",
            "manque",
            "manquait",
            "manquaient",
            "peine",
            "seul",
            "seule",
            "seulement",
            "trop",
            "malgre",
            "plus");
    private static final Set<String> COMPARING = Set.of(
            "plus",
            "moins",
            "davantage",
            "desormais",
            "depuis",
            "aujourd",
            "maintenant",
            "encore",
            "des",
            "deja",
            "toujours",
            "fois",
            "contre",
            "auparavant",
            "jusque",
            "avant",
            "apres");
    private static final Endings ENDINGS = new Endings(List.of(
            "issaient",
            "aient",
            "erait",
            "eront",
            "erons",
            "ement",
            "ments",
            "ment",
            "tions",
            "tion",
            "ites",
            "ite",
            "ance",
            "ence",
            "ants",
            "ant",
            "ait",
            "era",
            "ent",
            "ees",
            "ee",
            "es",
            "er",
            "ir",
            "oir",
            "re",
            "eux",
            "euse",
            "if",
            "ive",
            "al",
            "ale",
            "e",
            "s",
            "u",
            "i"));
    private static final int TURNED = 2;
    private static final double ORDER = 1.2;
    private static final Set<String> HELPERS = Set.of("a", "ont", "est", "sont");
    private static final Set<String> BETWEEN = Set.of("ete", "pas", "plus", "aussi", "bien", "peu", "jamais", "rien");
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}+(?:ee?s?|ie?s?|ue?s?|ise?s?|it|ert)");
    private static final List<String> FUTURE = List.of("ra", "ront", "rons", "rez");
    private static final List<String> CONDITIONAL = List.of("rait", "raient", "rions");
    private static final Hinted YEAR = Hinted.of("\\b(?:19|20)\\d\\d\\b", "19", "20");

    private SentenceShape() {}

    /** Adds the shape of a statement. */
    static void add(String text, List<String> words, Features features) {
        List<String> turns = words.stream().map(SentenceShape::turn).toList();
        order(turns, features);
        String opening = "";
        for (int n = 0; n < Math.min(3, turns.size()); n++) {
            opening += turns.get(n) + " ";
            features.add("begins:" + opening, 0.4);
        }
        if (!words.isEmpty()) {
            features.add("ends:" + FoldedWords.stem(words.getLast()), 0.3);
        }
        tenses(words, features);
        features.add("compares:" + Math.min(2, count(words, COMPARING::contains)), 0.3);
        features.add("counts:" + Math.min(3, count(words, word -> word.equals("#") || word.endsWith("%"))), 0.3);
        marks(text, features);
    }

    /** A small word is itself, another its ending. */
    private static String turn(String word) {
        return SMALL.contains(word) ? word : "~" + ENDINGS.of(word, TURNED);
    }

    private static void order(List<String> turns, Features features) {
        double weight = ORDER / Math.sqrt(2 * (turns.size() + 1));
        String before = "^";
        String last = "^";
        for (int n = 0; n <= turns.size(); n++) {
            String now = n < turns.size() ? turns.get(n) : "$";
            features.addJoined(weight, "t3:", before, " ", last, " ", now);
            features.addJoined(weight, "t2:", last, " ", now);
            before = last;
            last = now;
        }
    }

    private static void tenses(List<String> words, Features features) {
        boolean past = past(words);
        boolean future = count(words, word -> inflected(word, FUTURE)) > 0;
        boolean conditional = count(words, word -> inflected(word, CONDITIONAL)) > 0;
        boolean imperfect = count(words, SentenceShape::imperfect) > 0;
        boolean present = count(words, SentenceShape::present) > 0;
        int denied = count(words, DENYING::contains);
        features.add("past:" + past, 0.3);
        features.add("future:" + future, 0.3);
        features.add("conditional:" + conditional, 0.3);
        features.add("imperfect:" + imperfect, 0.3);
        features.add("present:" + present, 0.3);
        features.add("denied:" + Math.min(3, denied), 0.4);
        features.add("tense:" + past + future + conditional + imperfect + present + Math.min(1, denied), 0.4);
    }

    /** Whether a verb stands in the perfect: "a permis", "ont été reçues". */
    private static boolean past(List<String> words) {
        for (int n = 0; n + 1 < words.size(); n++) {
            if (HELPERS.contains(words.get(n))) {
                boolean further = BETWEEN.contains(words.get(n + 1)) && n + 2 < words.size();
                String verb = words.get(further ? n + 2 : n + 1);
                if (verb.length() > 2 && PARTICIPLE.matcher(verb).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of letters only, two at least before it, has one of these endings. */
    private static boolean inflected(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() >= ending.length() + 2) {
                return word.chars().allMatch(Character::isLetter);
            }
        }
        return false;
    }

    private static boolean imperfect(String word) {
        return word.length() > 4 && (word.endsWith("ait") || word.endsWith("aient")) && !inflected(word, CONDITIONAL);
    }

    private static boolean present(String word) {
        return word.length() > 4 && word.endsWith("ent") && !word.endsWith("ment") && !word.endsWith("aient");
    }

    private static int count(List<String> words, Predicate<String> which) {
        int count = 0;
        for (String word : words) {
            count += which.test(word) ? 1 : 0;
        }
        return count;
    }

    private static void marks(String text, Features features) {
        int commas = 0;
        int capitals = 0;
        for (int n = 0; n < text.length(); n++) {
            commas += text.charAt(n) == ',' ? 1 : 0;
            capitals += n > 0 && Character.isUpperCase(text.charAt(n)) ? 1 : 0;
        }
        features.add("commas:" + Math.min(3, commas), 0.2);
        features.add("semicolon:" + text.contains(";"), 0.3);
        features.add("colon within:" + (text.indexOf(" :") > 0), 0.2);
        features.add("brackets:" + text.contains("("), 0.2);
        features.add("capitals:" + Math.min(3, capitals), 0.3);
        features.add("year:" + YEAR.isIn(text), 0.3);
    }
}
