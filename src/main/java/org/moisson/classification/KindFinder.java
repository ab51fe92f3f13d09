package org.moisson.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;

/** Says what type a document is, by what it calls itself on its first page, its shape and its headings. */
final class KindFinder {

    private static final int COVER = 9;
    private static final int END = 6;
    private static final int HEAD = 40;
    private static final int LONGEST_CALL = 300;
    private static final int SHORT_LINE = 60;
    private static final int LONGEST_LAST = 100;
    private static final int SLIDE_WORDS = 130;
    private static final int LONG_REPORT = 6000;
    private static final double TELLING = 0.12;
    private static final Set<String> SPEAKERS = Set.of("nous", "je", "notre", "nos", "j");
    private static final Map<String, Hinted> CALLED = Map.of(
            "fiche-capitalisation",
                    Hinted.of(
                            "fiches? (de )?capitalisation|fiche caps|capitalisation d'(une )?(experience|action)|fiche d'experience|fiche experience",
                            "fiche",
                            "capitalisation d'"),
            "recit-experience",
                    Hinted.of(
                            "\\brecit (d|de |sur )|^recit|retours? d'experience|histoire d'un|chronique|carnet de (bord|route)|journal de bord|temoignage d'une equipe|retour sur ",
                            "recit",
                            "d'experience",
                            "histoire d'un",
                            "chronique",
                            "carnet de ",
                            "journal de bord",
                            "temoignage d'une",
                            "retour sur "),
            "rapport-evaluation",
                    Hinted.of(
                            "(rapport|bilan) (final |finale |intermediaire |d'|de l')*evaluation|evaluation (externe|finale|du |de la |de l'|d'un|participative|qualitative|d'impact)|rapport evaluatif|rapport final",
                            "rapport",
                            "bilan ",
                            "evaluation "),
            "synthese",
                    Hinted.of(
                            "^synthese|synthese d(u|e) (rapport|l'evaluation|l'etude|la)|resume executif|synthese de l'evaluation|note de synthese|l'essentiel de l'evaluation|4 pages",
                            "synthese",
                            "resume executif",
                            "l'essentiel de l'",
                            "4 pages"),
            "rapport-capitalisation",
                    Hinted.of(
                            "analyse (transversale|croisee|comparee)|rapport (de capitalisation|d'analyse)|regards croises|enseignements? (croises?|transversa)|capitalisation transversale|ce que nous apprennent",
                            "analyse ",
                            "rapport ",
                            "regards croises",
                            "enseignement",
                            "capitalisation transversale",
                            "ce que nous apprennent"),
            "diaporama",
                    Hinted.of(
                            "diaporama|support de presentation|merci (de|pour) votre (attention|ecoute)|presentation powerpoint|journee (regionale|departementale|nationale|d'etude)",
                            "diaporama",
                            "support de presentation",
                            "merci ",
                            "presentation powerpoint",
                            "journee "),
            "depliant",
                    Hinted.of(
                            "depliant|plaquette|ne pas jeter sur la voie|flyer|triptyque|brochure",
                            "depliant",
                            "plaquette",
                            "ne pas jeter",
                            "flyer",
                            "triptyque",
                            "brochure"),
            "guide-methodologique",
                    Hinted.of(
                            "\\bguide\\b|mode d'emploi|vade ?-?mecum|boite a outils|reperes (methodologiques|pour)|pas a pas|kit methodologique|manuel|fiche methode|cahier methodologique|comment (mener|conduire|evaluer|construire|capitaliser|realiser|mettre)",
                            "guide",
                            "mode d'emploi",
                            "mecum",
                            "boite a outils",
                            "reperes ",
                            "pas a pas",
                            "kit methodologique",
                            "manuel",
                            "fiche methode",
                            "cahier methodologique",
                            "comment "),
            "fiche-action",
                    Hinted.of(
                            "fiche[ -](action|projet)s?\\b|action n° ?\\d|calendrier previsionnel|budget previsionnel|resultats attendus|indicateurs de (suivi|resultat)",
                            "fiche",
                            "action n",
                            "previsionnel",
                            "resultats attendus",
                            "indicateurs de "),
            "article",
                    Hinted.of(
                            "mots[ -]cles ?:|\\babstract\\b|\\bdoi\\b|la revue|publie dans|conflits? d'interets?|article paru|vol\\. ?\\d",
                            "mots",
                            "abstract",
                            "doi",
                            "la revue",
                            "publie dans",
                            "conflit",
                            "article paru",
                            "vol"));
    private static final Pattern SHORTENED =
            Pattern.compile("^synthese|synthese d(u|e) |resume executif|note de synthese");
    private static final Map<String, Double> STRUCTURE = Map.of(
            "fiche-capitalisation",
            1.0,
            "recit-experience",
            0.8,
            "rapport-evaluation",
            0.8,
            "fiche-action",
            1.0,
            "article",
            1.0,
            "guide-methodologique",
            0.6);

    private static final Pattern QUOTED = Pattern.compile("«[^»]{0,80}»|“[^”]{0,80}”|\"[^\"]{0,80}\"");

    private static final Pattern PART = Pattern.compile("[.:;,(|–—-]\\s*(?:(?:la|le|une?|notre) )?$");

    private final Lexicon lexicon;

    KindFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The type, null where nothing tells. */
    @Nullable
    Tag<String> find(ZonedText text) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Evidence> where = new HashMap<>();
        called(text, scores, where);
        headed(text, scores, where);
        shaped(text, scores);
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> best.getValue() >= 0.8)
                .map(best -> tag(best, where))
                .orElse(null);
    }

    private static Tag<String> tag(Map.Entry<String, Double> best, Map<String, Evidence> where) {
        List<Evidence> evidence = where.containsKey(best.getKey())
                ? List.of(where.getOrDefault(best.getKey(), new Evidence("", List.of(), "")))
                : List.of();
        double confidence = Math.clamp(0.4 + best.getValue() / 10, 0.4, 0.92);
        return evidence.isEmpty()
                ? Tag.inferred(best.getKey(), confidence, evidence)
                : Tag.stated(best.getKey(), confidence, evidence);
    }

    /** What the first lines, the title and the last lines call the document. */
    private static void called(ZonedText text, Map<String, Double> scores, Map<String, Evidence> where) {
        List<ZonedPassage> passages = text.passages();
        for (int i = 0; i < passages.size(); i++) {
            ZonedPassage passage = passages.get(i);
            double worth = passage.text().length() > LONGEST_CALL ? 0 : worth(passage, i, passages.size());
            if (worth <= 0) {
                continue;
            }
            String said = unquoted(passage.folded());
            boolean shortened = SHORTENED.matcher(said).find();
            CALLED.forEach((type, pattern) -> {
                boolean whole = shortened && type.startsWith("rapport");
                Matcher matcher = pattern.matcher(said);
                if (!whole && pattern.mayBeIn(said) && matcher.find() && opens(said, matcher.start())) {
                    scores.merge(type, worth, Math::max);
                    where.putIfAbsent(type, passage.evidence());
                }
            });
        }
    }

    /** A folded text without what stands in quotation marks: the names of other things. */
    static String unquoted(String folded) {
        return QUOTED.matcher(folded).replaceAll(" ");
    }

    /** Whether what a document calls itself stands early in the line or opens a part of it: "… : fiche de capitalisation". */
    private static boolean opens(String said, int at) {
        return at < HEAD || PART.matcher(said.substring(0, at)).find();
    }

    /** How much a document's own name for itself counts there. */
    private static double worth(ZonedPassage passage, int at, int size) {
        if (passage.zone() == Zone.TITLE) {
            return 3.5;
        }
        if (at < COVER && passage.passage().pages().getFirst() == 1) {
            boolean line = passage.passage().role() == PassageRole.HEADING
                    || passage.text().length() < SHORT_LINE;
            return line ? 3 - 0.08 * at : 1.3;
        }
        if (at < size - END) {
            return 0;
        }
        return passage.text().length() < LONGEST_LAST ? 0.9 : 0.5;
    }

    /** Headings that only one type has. */
    private void headed(ZonedText text, Map<String, Double> scores, Map<String, Evidence> where) {
        for (ZonedPassage passage : text.passages()) {
            if (passage.passage().role() == PassageRole.HEADING) {
                for (Mention mention : lexicon.mentions(Scheme.TYPE, passage.tokens())) {
                    scores.merge(mention.concept(), 0.5 * STRUCTURE.getOrDefault(mention.concept(), 0.5), Double::sum);
                    where.putIfAbsent(mention.concept(), passage.evidence());
                }
            }
        }
        if (text.rows(CardField.CARRIER).size()
                        + text.rows(CardField.POPULATION).size()
                        + text.rows(CardField.DATES).size()
                > 2) {
            scores.merge("fiche-capitalisation", 0.9, Double::sum);
        }
    }

    private static void shaped(ZonedText text, Map<String, Double> scores) {
        Reading reading = text.reading();
        int pages = Math.max(1, reading.pages().size());
        double words =
                text.passages().stream().mapToInt(each -> each.tokens().size()).sum();
        boolean presentation = reading.properties().mediaType().contains("presentation");
        boolean wide = isWide(reading);
        boolean slides = presentation || (wide && pages > 3 && words / pages < SLIDE_WORDS);
        scores.merge("diaporama", slides ? 6.0 : 0, Double::sum);
        scores.merge("depliant", slides ? 0 : leaflet(wide, pages, words), Double::sum);
        scores.merge("recit-experience", !slides && firstPerson(text.passages()) > TELLING ? 1.1 : 0, Double::sum);
        scores.merge("rapport-evaluation", words > LONG_REPORT ? 0.8 : 0, Double::sum);
    }

    private static double leaflet(boolean wide, int pages, double words) {
        if (wide) {
            return pages <= 4 ? 2.5 : 0;
        }
        return pages <= 2 && words > 150 ? 0.9 : 0;
    }

    private static boolean isWide(Reading reading) {
        long wide = reading.pages().stream()
                .filter(page -> page.width() > page.height())
                .count();
        return 2 * wide > reading.pages().size();
    }

    /** The share of the sentences that "nous" or "je" speaks. */
    private static double firstPerson(List<ZonedPassage> passages) {
        List<ZonedPassage> sentences = passages.stream()
                .filter(passage -> passage.passage().role() == PassageRole.SENTENCE)
                .toList();
        long spoken = sentences.stream()
                .filter(passage -> passage.tokens().stream().anyMatch(token -> SPEAKERS.contains(token.folded())))
                .count();
        return sentences.size() < 8 ? 0 : (double) spoken / sentences.size();
    }
}
