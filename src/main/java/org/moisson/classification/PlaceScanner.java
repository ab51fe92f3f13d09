package org.moisson.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Territory;

/** Finds the names of territories in a text: the longest first, and a single word only where it reads like a place. */
final class PlaceScanner {

    private static final int LONGEST = 9;
    private static final Set<String> LEADS =
            Set.of("communaute", "agglomeration", "metropole", "pays", "departement", "region", "ile", "grand");
    private static final Pattern GLUE = Pattern.compile("[\\s\\-‐–'’]+(l['’])?");

    private final Gazetteer gazetteer;
    private final Map<String, List<Territory>> known = new HashMap<>();

    PlaceScanner(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places that a passage names, in order. */
    List<PlaceMention> scan(ZonedPassage passage) {
        List<PlaceMention> found = new ArrayList<>();
        List<Token> tokens = passage.tokens();
        boolean shouted = shouted(tokens);
        String folded = passage.folded();
        for (int i = 0; i < tokens.size(); i++) {
            int end = may(tokens, i) ? longest(passage, i) : i;
            if (end > i) {
                PlaceMention mention = mention(passage, folded, i, end, shouted);
                if (mention != null) {
                    found.add(mention);
                }
                i = end - 1;
            }
        }
        return found;
    }

    private static boolean may(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean more = token.surface().length() > 1 || at + 1 < tokens.size();
        return LEADS.contains(token.folded()) || (token.capitalised() && more);
    }

    /** The end of the longest name that begins at a word, the word itself where there is none. */
    private int longest(ZonedPassage passage, int from) {
        List<Token> tokens = passage.tokens();
        int most = from + 1;
        while (most < tokens.size()
                && most - from < LONGEST
                && glued(passage.text(), tokens.get(most - 1), tokens.get(most))) {
            most++;
        }
        for (int end = most; end > from; end--) {
            Token last = tokens.get(end - 1);
            if ((last.capitalised() || Character.isDigit(last.surface().charAt(0)))
                    && !territories(passage, from, end).isEmpty()) {
                return end;
            }
        }
        return from;
    }

    private static boolean glued(String text, Token one, Token next) {
        boolean spaced = one.end() + 1 == next.start() && text.charAt(one.end()) == ' ';
        return spaced
                || GLUE.matcher(text.substring(Math.min(one.end(), next.start()), next.start()))
                        .matches();
    }

    /** "du Mans" and "aux Herbiers" hold the article of the name. */
    private List<Territory> territories(ZonedPassage passage, int from, int end) {
        String name = passage.between(from, end);
        List<Territory> found = named(name);
        String article = from > 0 && passage.tokens().get(from).capitalised()
                ? article(passage.tokens().get(from - 1).folded())
                : "";
        List<Territory> withArticle = article.isEmpty() ? List.of() : named(article + name);
        boolean narrow = found.isEmpty() || found.getFirst().level() == PlaceLevel.COMMUNE;
        return narrow && !withArticle.isEmpty() ? withArticle : found;
    }

    private static String article(String before) {
        return switch (before) {
            case "au", "du" -> "Le ";
            case "aux", "des" -> "Les ";
            case "la" -> "La ";
            case "l" -> "L'";
            default -> "";
        };
    }

    private List<Territory> named(String name) {
        return known.computeIfAbsent(name, gazetteer::named);
    }

    private static boolean shouted(List<Token> tokens) {
        int shouted = 0;
        for (Token token : tokens) {
            shouted += token.shouted() ? 1 : 0;
        }
        return shouted * 2 > tokens.size() && shouted > 2;
    }

    private @Nullable PlaceMention mention(ZonedPassage passage, String folded, int from, int end, boolean shouted) {
        NameContext context = new NameContext(passage, from, end);
        if (context.refused() || context.isNoPlace()) {
            return null;
        }
        List<Territory> candidates = context.towns(territories(passage, from, end));
        boolean wide = candidates.getFirst().level() != PlaceLevel.COMMUNE;
        boolean sure = wide || end > from + 1 || context.located();
        boolean doubtful = !sure && (shouted || context.unmarked());
        if (doubtful && passage.zone() != Zone.CARD) {
            return null;
        }
        double weight =
                (passage.zone() == Zone.CARD ? 1 : Math.min(3, passage.zone().weight())) * context.strength(sure);
        return new PlaceMention(passage, passage.between(from, end), candidates, role(context, folded), weight, sure);
    }

    /** The role of a name; a body's name only cites the place that it holds. */
    private static PlaceRole role(NameContext context, String folded) {
        ZonedPassage passage = context.passage();
        int start = inFolded(passage, passage.tokens().get(context.from()).start());
        int stop = inFolded(passage, passage.tokens().get(context.end() - 1).end());
        PlaceRole role = PlaceRoles.of(passage.zone(), folded, start, stop);
        boolean cited = role == PlaceRole.INTERVENTION && (context.ofBody() || PlaceRoles.bodyBefore(folded, start));
        return cited ? PlaceRole.CITED : role;
    }

    /** Folding writes ligatures out: where a character of the text stands in the folded text. */
    private static int inFolded(ZonedPassage passage, int at) {
        return Folding.fold(passage.text().substring(0, at)).length();
    }
}
