package org.moisson.query;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.moisson.language.FrenchWords;
import org.moisson.report.FindingKind;

/** The words and turns of phrase with which French asks for findings of a kind. */
final class KindWords {

    private static final Map<FindingKind, String> WORDS = Map.of(
            FindingKind.LEVER, "leviers atouts réussites succès forces",
            FindingKind.OBSTACLE, "freins obstacles difficultés écueils limites faiblesses barrières échecs blocages",
            FindingKind.RESULT, "résultats effets impacts bénéfices retombées",
            FindingKind.LESSON, "leçons enseignements",
            FindingKind.RECOMMENDATION, "recommandations préconisations conseils");

    private static final String WHAT = "(?:qu'? ?est[- ]?ce qui|ce qui|quoi) ";

    private static final Map<FindingKind, Pattern> TURNS = Map.of(
            FindingKind.LEVER, turn("points? (?:d'appui|positifs?)"),
            FindingKind.OBSTACLE,
                    turn(WHAT
                            + "n(?:e |')(?:a |ont |avait )?(?:(?:marche|fonctionne|prend|va|aide)(?:nt)? (?:pas|plus|jamais|guere)(?: bien)?"
                            + "|(?:pas|plus|jamais|guere)(?: bien| vraiment)? (?:marche|fonctionne|reussi|pris|tenu|aide|suffi))"
                            + "|" + WHAT
                            + "(?:a |ont |avait )?(?:bloqu|frein|empech|coinc|compliqu|manqu|echou|pech|gen)(?:e|ent|ait)(?!\\p{L})"
                            + "|points? (?:faibles?|noirs?|negatifs?|de vigilance|d'achoppement)"),
            FindingKind.RESULT,
                    turn("plus[- ]values?|valeurs? ajoutees?|" + WHAT + "a (?:vraiment )?change"
                            + "|ce que (?:ca|cela|le projet|l'action) (?:a )?(?:change|apporte|produit)"),
            FindingKind.LESSON, turn("ce qu'on (?:en )?(?:retient|retiendra|a appris)|si c'etait a refaire|a retenir"),
            FindingKind.RECOMMENDATION, turn("(?:pistes?|axes?) d'amelioration|si c'etait a refaire"));

    private final FrenchWords french;
    private final Map<String, Set<FindingKind>> words;

    KindWords(FrenchWords french) {
        this.french = french;
        this.words = WORDS.entrySet().stream()
                .flatMap(each -> french.stems(each.getValue()).stream().map(stem -> Map.entry(stem, each.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Pattern turn(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }

    /** The kinds of findings that a word asks for. */
    Set<FindingKind> of(String word) {
        Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
        french.stems(word).forEach(stem -> found.addAll(words.getOrDefault(stem, Set.of())));
        return found;
    }

    /** The turns of phrase of a line, each as it is written, with the kinds that it asks for. */
    Map<String, Set<FindingKind>> turns(String line) {
        Map<String, Set<FindingKind>> found = new LinkedHashMap<>();
        TURNS.forEach((kind, turn) -> {
            Matcher matcher = turn.matcher(Turns.aligned(line));
            while (matcher.find()) {
                if (Turns.quoted(line, matcher.start())) {
                    continue;
                }
                found.computeIfAbsent(
                                line.substring(matcher.start(), matcher.end()),
                                text -> EnumSet.noneOf(FindingKind.class))
                        .add(kind);
            }
        });
        return found;
    }

    /** The line without them. */
    String withoutTurns(String line) {
        String left = line;
        for (Pattern each : TURNS.values()) {
            left = Turns.blank(each, left);
        }
        return left;
    }
}
