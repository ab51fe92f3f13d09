package org.moisson.classification;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.moisson.report.PlaceLevel;
import org.moisson.vocabulary.Territory;

/** The words around what may be a place's name, from one word to another, and whether they make a place of it. */
record NameContext(ZonedPassage passage, int from, int end) {

    private static final Set<String> AT = Set.of("a", "au", "aux", "en");
    private static final Set<String> OF = Set.of("de", "d", "du", "des", "sur", "dans", "vers", "et", "entre", "ou");
    private static final Set<String> NO_PLACES = Set.of(
            "ecole",
            "bois",
            "ville",
            "sport",
            "centre",
            "sante",
            "bonnes",
            "parent",
            "est",
            "ouest",
            "sud",
            "mars",
            "contes",
            "maisons",
            "france",
            "les",
            "la",
            "le",
            "charte",
            "projet",
            "bulles",
            "vie",
            "cours",
            "mere",
            "vers",
            "avant",
            "bus",
            "aide",
            "plan",
            "saint",
            "sainte",
            "union",
            "vue",
            "marche",
            "laval universite",
            "ors",
            "ars",
            "oms",
            "lieu",
            "source",
            "sources",
            "pont",
            "vals",
            "croix rouge",
            "croix",
            "mission",
            "action",
            "actions",
            "place",
            "moyens",
            "passage",
            "son",
            "sens",
            "voix",
            "port",
            "fort",
            "ambon",
            "autre",
            "l ile",
            "foyers",
            "fiche",
            "bords",
            "moulins",
            "salles",
            "granges");
    private static final Set<String> REGIONS = Set.of("PACA", "IDF", "AURA", "BFC");
    private static final Set<String> TITLES =
            Set.of("m", "mme", "dr", "pr", "mlle", "docteur", "professeur", "monsieur", "madame");
    private static final Set<String> KINDS =
            Set.of("ville", "commune", "grand", "pays", "metropole", "region", "departement", "cc", "ca");
    private static final Set<String> COMMUNE_BEFORE = Set.of(
            "commune",
            "communes",
            "ville",
            "villes",
            "village",
            "villages",
            "bourg",
            "quartier",
            "mairie",
            "municipalite",
            "habitants",
            "maire");
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{2}|2[AB]|97\\d");
    private static final int SHORT_ACRONYM = 4;
    private static final int TOWN = 5000;

    private Token token(int at) {
        return passage.tokens().get(at);
    }

    private String before(int steps) {
        return from < steps ? "" : token(from - steps).folded();
    }

    /** Whether the word is never a place by itself: an acronym, or a noun that happens to be a commune's name. */
    boolean refused() {
        Token token = token(from);
        boolean acronym =
                token.shouted() && token.surface().length() <= SHORT_ACRONYM && !REGIONS.contains(token.surface());
        return end == from + 1
                && (NO_PLACES.contains(token.folded())
                        || acronym
                        || token.surface().length() < 2);
    }

    /** A capitalised word right before, inside the sentence, makes a person or a body of the name. */
    boolean person() {
        if (from == 0 || token(from).opens()) {
            return false;
        }
        Token before = token(from - 1);
        boolean touching =
                passage.text().substring(before.end(), token(from).start()).equals(" ");
        boolean named =
                before.capitalised() && !before.shouted() && !before.opens() && !KINDS.contains(before.folded());
        return touching
                && (TITLES.contains(before.folded()) || (named && !token(from).shouted()));
    }

    /** Whether "à" or "en" leads the name in. */
    boolean at() {
        return AT.contains(before(1));
    }

    /** "à Paris" is the town; "en Bretagne" and "dans la Vienne" are the wide territories of that name. */
    List<Territory> towns(List<Territory> candidates) {
        if (!before(1).equals("a") || candidates.getFirst().level() == PlaceLevel.COMMUNE) {
            return candidates;
        }
        List<Territory> towns = candidates.stream()
                .filter(each -> each.level() == PlaceLevel.COMMUNE && each.inhabitants() > TOWN)
                .toList();
        return towns.isEmpty() ? candidates : towns;
    }

    /** Whether nothing at all says that a single word is a place. */
    boolean unmarked() {
        return token(from).opens() || !(OF.contains(before(1)) || at());
    }

    /** Whether the words say so: "à", "sur", "la commune de", a department's number after it. */
    boolean located() {
        boolean called =
                COMMUNE_BEFORE.contains(before(1)) || (OF.contains(before(1)) && COMMUNE_BEFORE.contains(before(2)));
        return at() || before(1).equals("sur") || called || numbered();
    }

    private boolean numbered() {
        if (end >= passage.tokens().size()) {
            return false;
        }
        Token next = token(end);
        boolean bracket = next.start() > 0 && passage.text().charAt(next.start() - 1) == '(';
        return bracket && DEPARTMENT.matcher(next.surface()).matches();
    }
}
