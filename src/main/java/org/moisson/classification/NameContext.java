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
    private static final Set<String> JOINTS = Set.of("de", "du", "des", "d", "la", "le", "l", "les");
    private static final Set<String> LED = Set.of("a", "au", "aux", "en", "dans", "departement", "region", "ile");
    private static final Set<String> NOUNS = Set.of(
            "reunion", "nord", "manche", "somme", "lot", "landes", "cher", "centre", "marne", "gard", "var", "mayenne",
            "creuse");
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

    /** Whether the words around make a person, a body or a noun of the name. */
    boolean isNoPlace() {
        return commonNoun() || person() || forename();
    }

    /** A capitalised word right before, inside the sentence, makes a person or a body of the name. */
    private boolean person() {
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

    /** A capitalised word right after a single one makes a first name or a body's name of it. */
    private boolean forename() {
        if (end != from + 1 || end >= passage.tokens().size()) {
            return false;
        }
        Token next = token(end);
        boolean touching =
                passage.text().substring(token(from).end(), next.start()).equals(" ");
        boolean named = next.capitalised() && !next.opens();
        return touching && named && !(token(from).shouted() && next.shouted());
    }

    /** Whether the name belongs to a longer name of a body: "Cap Autonomie Santé de Lorient". */
    boolean ofBody() {
        int at = from - 1;
        while (at >= 0 && from - at < 4 && JOINTS.contains(token(at).folded())) {
            at--;
        }
        if (at < 0 || at == from - 1) {
            return false;
        }
        Token head = token(at);
        boolean named = head.capitalised() && !head.opens();
        return named && !KINDS.contains(head.folded()) && !COMMUNE_BEFORE.contains(head.folded());
    }

    /** Whether a department or region bears a common noun for a name, and no article makes a name of it. */
    private boolean commonNoun() {
        return end == from + 1
                && NOUNS.contains(token(from).folded())
                && (token(from).opens() || !(JOINTS.contains(before(1)) || LED.contains(before(1))));
    }

    /** Whether "à" or "en" leads the name in. */
    boolean at() {
        return AT.contains(before(1));
    }

    /** How much the words before the name speak for a place of action. */
    double strength(boolean sure) {
        return (sure ? 1 : 0.4) * (at() ? 1.2 : 1);
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
        String text = passage.text();
        int last = token(from).start() - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        boolean listed = last >= 0 && (text.charAt(last) == ',' || text.charAt(last) == ':');
        boolean led = OF.contains(before(1)) || at();
        return !listed && (token(from).opens() || !led);
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
