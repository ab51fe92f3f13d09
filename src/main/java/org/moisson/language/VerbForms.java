package org.moisson.language;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises conjugated verbs by their ending where the infinitive is an ordinary word. */
final class VerbForms {

    /** An ending of the infinitive and the endings of other forms; those that nouns share ("-e", "-ant") are left out. */
    private record Group(String infinitive, Pattern form) {}

    private static final List<Group> GROUPS = List.of(
            new Group("er", form("ent|ait|ais|aient|a|erent|era|erai|eront|erait|eraient|ez|ons|ee|ees")),
            new Group("ir", form("it|issent|issait|issaient|i|ie|ies|irent|ira|iront|irait")),
            new Group("re", form("ent|ait|aient|it|u|ue|ues|irent|ra|ront|rait|ons|ez")));

    /** What nouns end in as well: "marche", "produit". */
    private static final List<Group> SHARED = List.of(
            new Group("er", form("e|es")),
            new Group("endre", form("is|it|irent")),
            new Group("ettre", form("is|it|irent")),
            new Group("uire", form("uit|uits|uisent|uisait|uisaient|uisirent")),
            new Group("vrir", form("vert|verte|verts|vertes")));

    private static final Pattern INFINITIVE = Pattern.compile(".{2,}(?:er|ir|re)");

    private VerbForms() {}

    private static Pattern form(String endings) {
        return Pattern.compile("(.{2,}?)e?(?:" + endings + ")");
    }

    /** Whether a folded word is a form of a verb, given what infinitives there are. */
    static boolean of(String word, Predicate<String> infinitives) {
        return GROUPS.stream().anyMatch(each -> fits(each, word, infinitives));
    }

    /** Whether it ends like a verb and like a noun: "marche", "rire". */
    static boolean perhaps(String word, Predicate<String> infinitives) {
        return SHARED.stream().anyMatch(each -> fits(each, word, infinitives))
                || (INFINITIVE.matcher(word).matches() && infinitives.test(word));
    }

    private static boolean fits(Group group, String word, Predicate<String> infinitives) {
        Matcher matcher = group.form().matcher(word);
        return matcher.matches() && infinitives.test(matcher.group(1) + group.infinitive());
    }
}
