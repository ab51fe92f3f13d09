package org.moisson.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.Tag;

/** Finds who carries an action, who its partners are and who wrote the report. */
final class Bodies {

    private static final int MOST = 30;
    private static final int LONGEST = 140;
    private static final String NAME =
            "(?<name>(?:l'|la |le |les |une |un |d'|de la |du )?[\\p{L}][^.;:()\\n]{3,110}?)";
    private static final Pattern COMMA = Pattern.compile("[,;•\\n]| et | – ");
    private static final Pattern CARRIED = Pattern.compile(
            "(?iu)\\b(?:port[ée]e?s?|pilot[ée]e?s?|conduite?s?|men[ée]e?s?|coordonn[ée]e?s?|initi[ée]e?s?|mise? en œuvre|d[ée]velopp[ée]e?s?) par "
                    + NAME
                    + "(?=,| avec | en | depuis | dans | et (?:soutenu|financ)| qui | a | au | aux | pour | à |[.;:(]|$)");
    private static final Hinted WITH = Hinted.of(
            "(?iu)\\b(?:en (?:partenariat|lien|collaboration) avec|aux côtés d(?:e|es|u)|avec le (?:concours|soutien|appui) d(?:e|es|u)|soutenue? par|financ[ée]e?s? par|partenaires ?:) (?<names>[^.;:]{4,300})",
            "partenariat avec",
            "lien avec",
            "collaboration avec",
            "avec le ",
            "cotes d",
            "soutenu",
            "financ",
            "partenaires");
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?u)\\b(?:ARS|CPAM|CAF|MSA|CCAS|CIAS|IREPS|Promotion Santé|Mutualité|Conseil (?:départemental|régional)|Département|CHU|[Hh]ôpital|Éducation nationale|Ville|Commune|[Cc]entre social|[Aa]ssociation|Fédération|Croix|Ligue|CODES|CRES|Université|[Mm]ission locale)\\b");

    private Bodies() {}

    /** The body that carries the action, null where none is told. */
    static @Nullable Tag<String> organisation(ZonedText text) {
        Optional<Tag<String>> card = text.rows(CardField.CARRIER).stream()
                .filter(row -> row.value().length() > 2)
                .map(row -> Tag.stated(cut(row.value()), 0.92, row.evidence()))
                .findFirst();
        return card.or(() -> carried(text)).orElse(null);
    }

    private static Optional<Tag<String>> carried(ZonedText text) {
        for (ZonedPassage passage : text.speaking()) {
            Matcher matcher = CARRIED.matcher(passage.text());
            while (passage.text().contains(" par ") && matcher.find()) {
                String name = matcher.group("name").strip();
                if (Character.isUpperCase(withoutArticle(name).charAt(0))
                        || INSTITUTION.matcher(name).find()) {
                    return Optional.of(Tag.stated(cut(withoutArticle(name)), 0.7, List.of(passage.evidence())));
                }
            }
        }
        return Optional.empty();
    }

    /** The partners and funders, each once. */
    static List<Tag<String>> partners(ZonedText text) {
        Map<String, Tag<String>> found = new LinkedHashMap<>();
        for (CardField field : List.of(CardField.PARTNERS, CardField.FUNDERS)) {
            for (CardRow row : text.rows(field)) {
                parts(row.value()).forEach(part -> put(found, part, 0.85, row.evidence()));
            }
        }
        for (ZonedPassage passage : text.passages()) {
            if (passage.zone() == Zone.PARTNERS && isName(passage)) {
                parts(passage.text()).forEach(part -> put(found, part, 0.65, List.of(passage.evidence())));
            }
            if (passage.zone().silent() || !WITH.mayBeIn(passage.folded())) {
                continue;
            }
            Matcher matcher = WITH.matcher(passage.text());
            while (matcher.find()) {
                parts(matcher.group("names")).forEach(part -> put(found, part, 0.65, List.of(passage.evidence())));
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static boolean isName(ZonedPassage passage) {
        boolean inside = passage.tokens().stream().skip(1).anyMatch(Token::capitalised);
        return passage.text().length() < LONGEST
                && (inside || INSTITUTION.matcher(passage.text()).find());
    }

    private static void put(Map<String, Tag<String>> found, String name, double confidence, List<Evidence> evidence) {
        String bare = withoutArticle(name.strip());
        boolean named =
                bare.length() > 2 && bare.length() < LONGEST && bare.chars().anyMatch(Character::isUpperCase);
        if (named
                && (Character.isUpperCase(bare.charAt(0))
                        || INSTITUTION.matcher(bare).find())) {
            found.putIfAbsent(Folding.fold(bare), Tag.stated(bare, confidence, evidence));
        }
    }

    /** The entries of an enumeration, brackets kept whole. */
    static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        Matcher comma = COMMA.matcher(value);
        int start = 0;
        while (comma.find()) {
            if (depth(value, comma.start()) <= 0) {
                parts.add(value.substring(start, comma.start()).strip());
                start = comma.end();
            }
        }
        parts.add(value.substring(start).strip());
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static int depth(String value, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth;
    }

    private static String withoutArticle(String name) {
        return name.replaceFirst("^(?iu)(de la |de l['’]|du |des |d['’]|la |le |les |l['’]|une |un |et )+", "");
    }

    private static String cut(String value) {
        return value.length() > 2 * LONGEST ? value.substring(0, 2 * LONGEST).strip() : value.strip();
    }
}
