package org.moisson.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moisson.language.Folding;
import org.moisson.report.PlaceLevel;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Territory;

/** Recognises territories in a line; a word that may be a common noun needs a capital or a preposition. */
final class PlaceNames {

    /** The longest name of a territory, in words. */
    static final int LONGEST = 6;

    private static final Set<String> LOCATIVES =
            Set.of("a", "en", "sur", "de", "dans", "d'", "commune", "ville", "departement", "region", "pres");
    private static final Set<String> STRONG = Set.of("a", "en", "sur", "commune", "ville", "departement", "region");
    private static final Set<String> COMMON = Set.of(
            "nord", "manche", "lot", "cher", "somme", "landes", "creuse", "orne", "marne", "centre", "ain", "aube",
            "gard", "var", "drome", "allier");
    private static final int KNOWN_BY_ITSELF = 30_000;

    private final Gazetteer gazetteer;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The territory that these words name. */
    Optional<Territory> named(List<Piece> pieces, String before) {
        if (pieces.stream().anyMatch(each -> each.text().length() < 2 && pieces.size() == 1)) {
            return Optional.empty();
        }
        String name = String.join(" ", pieces.stream().map(Piece::text).toList());
        if (name.length() < 3 || name.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<Territory> found = gazetteer.named(name);
        return found.stream().findFirst().filter(each -> sure(each, pieces, Folding.fold(before)));
    }

    private static boolean sure(Territory territory, List<Piece> pieces, String before) {
        boolean capital = pieces.getFirst().capitalised() && !pieces.getFirst().allCapitals();
        boolean several = pieces.size() > 1 || pieces.getFirst().text().indexOf('-') > 0;
        if (several && capital) {
            return true;
        }
        String name = Folding.fold(pieces.getFirst().text());
        return switch (territory.level()) {
            case REGION, DEPARTMENT -> several || capital || !COMMON.contains(name);
            case COMMUNE -> commune(territory, capital, before);
            case EPCI -> capital && several;
            case NATIONAL, OTHER -> false;
        };
    }

    private static boolean commune(Territory territory, boolean capital, String before) {
        if (capital) {
            return LOCATIVES.contains(before) || territory.inhabitants() >= 2_000;
        }
        return territory.inhabitants() >= KNOWN_BY_ITSELF
                || (STRONG.contains(before)
                        && territory.inhabitants() >= 5_000
                        && territory.level() == PlaceLevel.COMMUNE);
    }
}
