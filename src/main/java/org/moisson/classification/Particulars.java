package org.moisson.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.PassageRole;
import org.moisson.report.Tag;

/** Finds a report's objectives, summary, authors, publisher, address, licence and contacts. */
final class Particulars {

    private static final int MOST = 12;
    private static final double FOUND = 0.7;
    private static final List<String> AIMS = List.of("objecti", " but", "finalit", "ambition", " vis", "s'agi");
    private static final int SUMMARY_LENGTH = 900;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s,;)»]+[^\\s,;.)»]");
    private static final Hinted MAIL = Hinted.of("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", "@");
    private static final Hinted PHONE = Hinted.of("\\b0[1-9](?:[ .]?\\d{2}){4}\\b", "0");
    private static final Pattern LICENCE = Pattern.compile(
            "(?i)\\b(?:licence (?:ouverte|creative commons)[^.;]{0,40}|CC[ -]BY(?:[ -](?:NC|SA|ND))*(?: \\d\\.\\d)?|creative commons[^.;]{0,40})");
    private static final Hinted AUTHOR = Hinted.of(
            "(?iu)^\\W*(?:auteur|autrice|r[ée]dig|r[ée]daction|auteures?)[\\p{L}·./() ]{0,25}(?:par|:)\\s*(?<names>.{4,200})$",
            "auteur",
            "autrice",
            "redig",
            "redaction");
    private static final Pattern PUBLISHER = Pattern.compile(
            "(?iu)\\b(?:[ée]dit[ée]e? par|publi[ée]e? par|[ée]diteur ?:|©)\\s*(?:\\d{4}\\s*)?(?<name>[\\p{Lu}][^.;,\\n]{2,80})");
    private static final Pattern AIM = Pattern.compile(
            "(?iu)\\b(?:(?:l'|les? |son |notre |un )?(?:objectif|but|finalité|ambition)s?(?: \\p{L}+){0,4} (?:était|étaient|est|sont|consist\\p{L}+)|visait|visaient|vise|visent|avait pour (?:but|objectif)|il s'agi(?:t|ssait) de)\\b");

    private Particulars() {}

    /** The objectives: the card's, else those of the section of objectives, else the sentences that say so. */
    static List<Tag<String>> objectives(ZonedText text) {
        Map<String, Tag<String>> found = new LinkedHashMap<>();
        for (CardRow row : text.rows(CardField.OBJECTIVES)) {
            List<Evidence> evidence = row.evidence();
            if (evidence.size() > 1) {
                evidence.forEach(each -> put(found, each.quote(), 0.85, List.of(each)));
            } else {
                put(found, row.value(), 0.85, evidence);
            }
        }
        for (ZonedPassage passage : text.passages()) {
            boolean said = passage.passage().role() == PassageRole.SENTENCE
                    || passage.passage().role() == PassageRole.ITEM;
            boolean aim = aims(passage);
            if (said && (passage.zone() == Zone.OBJECTIVES || aim)) {
                put(found, passage.text(), passage.zone() == Zone.OBJECTIVES ? 0.8 : 0.6, List.of(passage.evidence()));
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static boolean aims(ZonedPassage passage) {
        boolean hinted = AIMS.stream().anyMatch(passage.folded()::contains);
        return hinted
                && passage.zone().weight() >= 0.8
                && AIM.matcher(passage.text()).find();
    }

    private static void put(Map<String, Tag<String>> found, String value, double confidence, List<Evidence> evidence) {
        if (value.strip().length() > 12) {
            found.putIfAbsent(Folding.fold(value.strip()), Tag.stated(value.strip(), confidence, evidence));
        }
    }

    /** The printed summary, else the first sentences of the text; null for a text without sentences. */
    static @Nullable Tag<String> summary(ZonedText text) {
        List<ZonedPassage> summary = sentences(text, Zone.SUMMARY);
        boolean printed = !summary.isEmpty();
        List<ZonedPassage> told = printed ? summary : sentences(text, Zone.BODY);
        StringBuilder joined = new StringBuilder();
        List<Evidence> evidence = new ArrayList<>();
        for (ZonedPassage passage : told) {
            int most = printed ? SUMMARY_LENGTH : SUMMARY_LENGTH / 3;
            if (joined.length() + passage.text().length() < most || joined.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(passage.text());
                evidence.add(passage.evidence());
            }
        }
        return joined.isEmpty()
                ? null
                : printed
                        ? Tag.stated(joined.toString(), 0.85, evidence)
                        : Tag.inferred(joined.toString(), 0.5, evidence);
    }

    private static List<ZonedPassage> sentences(ZonedText text, Zone zone) {
        return text.passages().stream()
                .filter(passage -> passage.zone() == zone
                        && passage.passage().role() == PassageRole.SENTENCE
                        && passage.tokens().size() > 6)
                .limit(8)
                .toList();
    }

    /** The authors that the card or a line "Auteurs :" names. */
    static List<Tag<String>> authors(ZonedText text) {
        Map<String, Tag<String>> found = new LinkedHashMap<>();
        for (CardRow row : text.rows(CardField.AUTHORS)) {
            Bodies.parts(row.value()).forEach(name -> name(found, name, 0.8, row.evidence()));
        }
        for (ZonedPassage passage : text.passages()) {
            Matcher matcher = AUTHOR.matcher(passage.text());
            if (AUTHOR.mayBeIn(passage.folded()) && matcher.find()) {
                Bodies.parts(matcher.group("names"))
                        .forEach(name -> name(found, name, 0.75, List.of(passage.evidence())));
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void name(Map<String, Tag<String>> found, String name, double confidence, List<Evidence> evidence) {
        String bare = name.replaceAll("\\s*[\\w.+-]+@\\S+|https?://\\S+", "").strip();
        if (bare.length() > 3 && bare.length() < 120 && Character.isUpperCase(bare.charAt(0))) {
            found.putIfAbsent(Folding.fold(bare), Tag.stated(bare, confidence, evidence));
        }
    }

    static @Nullable Tag<String> publisher(ZonedText text) {
        return first(text, PUBLISHER, "name", List.of("dit", "publi", "©"));
    }

    static @Nullable Tag<String> sourceUrl(ZonedText text) {
        return first(text, ADDRESS, "", List.of("www.", "http"));
    }

    static @Nullable Tag<String> licence(ZonedText text) {
        return first(text, LICENCE, "", List.of("icence", "CC", "reative"));
    }

    private static @Nullable Tag<String> first(ZonedText text, Pattern pattern, String group, List<String> hints) {
        for (ZonedPassage passage : text.passages()) {
            if (hints.stream().noneMatch(passage.text()::contains)) {
                continue;
            }
            Matcher matcher = pattern.matcher(passage.text());
            if (matcher.find()) {
                String value = group.isEmpty() ? matcher.group() : matcher.group(group);
                return Tag.stated(value.strip(), FOUND, List.of(passage.evidence()));
            }
        }
        return null;
    }

    /** Mail addresses and telephone numbers, each once. */
    static List<Tag<String>> contacts(ZonedText text) {
        Map<String, Tag<String>> found = new LinkedHashMap<>();
        for (ZonedPassage passage : text.passages()) {
            for (Hinted address : List.of(MAIL, PHONE)) {
                if (!address.mayBeIn(passage.text())) {
                    continue;
                }
                Matcher matcher = address.matcher(passage.text());
                while (matcher.find()) {
                    found.putIfAbsent(matcher.group(), Tag.stated(matcher.group(), 0.9, List.of(passage.evidence())));
                }
            }
        }
        return found.values().stream().limit(MOST).toList();
    }
}
