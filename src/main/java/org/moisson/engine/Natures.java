package org.moisson.engine;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.language.Folding;
import org.moisson.query.Nature;
import org.moisson.report.Finding;
import org.moisson.report.Passage;

/** Tells the nature of a passage by its role, its headings and how it is worded. */
final class Natures {

    private static final Pattern ASIDE_HEADINGS = Pattern.compile(
            "(bibliograph|references?\\b|ressources (documentaires|utiles)|pour (en savoir plus|aller plus loin)|contacts?\\b"
                    + "|sommaire|table des matieres|glossaire|sigles|mentions legales|remerciements|annexes?\\b|credits).*");
    private static final Pattern ADDRESS = Pattern.compile("https?://|\\bwww\\.|\\S@\\S+\\.\\p{L}{2,}");
    private static final Pattern AIM_HEADINGS =
            Pattern.compile(".*\\b(objectifs?|finalites?|buts?|ambitions?|attendus|attentes|public vise)\\b.*");
    private static final Pattern SETTING_HEADINGS = Pattern.compile(
            ".*\\b(contexte|presentation|introduction|methodologie|methode|preambule|avant-propos|cadre|carte d'identite)\\b.*");
    private static final Pattern DEFINITION_HEADINGS =
            Pattern.compile(".*\\b(definitions?|de quoi parle|c'est quoi|notions?)\\b.*");
    private static final Pattern AIM_TEXT = Pattern.compile(
            "((l'|cet? |les? |ces |un |son |notre )?(objectif|but|finalite|ambition)s? |il s'agi(t|ssait|ra) d|vis(e|ait|ent) a |afin d|pour (permettre|que) ).*");
    private static final Pattern DEFINITION_TEXT = Pattern.compile(
            "definition\\b.*|.*\\b((est|sont|se|peut etre|etre) defini(t|e|s|es|ssent)?\\b|designe(nt)?\\b|on entend par|par definition|selon l'oms|s'entend comme"
                    + "|constitue(nt)? une? (ensemble|capacite|processus|demarche|strategie|methode)|, c'est \\p{L}+(er|ir|re)\\b|consiste(nt)? (a|en)\\b"
                    + "|(est|sont) (un|une|des|l'|le|la|les) ?(ensemble|demarche|processus|strategie|methode|approche|capacites?|aptitudes?|dispositif|outil)s?\\b).*");

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d])\\d+([,.]\\d+)?(?!\\d)|\\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente|cent|moitié|tiers|quart)\\b");

    private static final Pattern SPAN = Pattern.compile(
            "(\\d|\\b(un|une|deux|trois|quatre|cinq|six|dix|douze|vingt|plusieurs|quelques|premi[eè]re?s?)) +(an|ans|annees?|mois|semaines?|jours?|heures?)\\b"
                    + "|\\b(long|moyen|court) terme\\b|\\bdans la duree\\b|\\bprend(re)? du temps\\b|\\bau long cours\\b");

    private static final Pattern CARD = Pattern.compile("[\\p{L}'’ ()/-]{3,45}\\s?:\\s+\\S.*", Pattern.DOTALL);

    private static final Pattern VERB = Pattern.compile(
            "\\b(a|ont|est|sont|ete|etait|etaient|avait|avaient|sera|seront|peut|peuvent|doit|doivent|permet|permettent|permis|fait|font"
                    + "|\\p{L}{3,}(ent|ait|aient|era|eront|erait|ons))\\b");

    private static final Pattern NAMES = Pattern.compile("(?:^|[\\s(,;/-])\\p{Lu}[\\p{L}'’-]+");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The confidence from which a finding counts as sure. */
    private static final double FIRM = 0.5;

    /** Fewer words are a word or two, and without a verb a mere name; longer than a line of a card is a sentence. */
    private static final int THIN = 4;

    private static final int FEW = 7;
    private static final int LONG = 40;

    private Natures() {}

    /** What is to be known of it beside its nature. */
    static Stream<Nature> beside(Passage passage, @Nullable Finding finding) {
        long words = WORD.splitAsStream(passage.text())
                .filter(each -> each.length() > 1)
                .count();
        String folded = Folding.fold(passage.text());
        boolean verb = VERB.matcher(folded).find();
        boolean thin = words < (finding != null || verb ? THIN : FEW);
        boolean listed = finding == null && listed(passage.text(), verb, words);
        boolean firm = finding != null && finding.confidence() >= FIRM;
        boolean figured = FIGURE.matcher(passage.text()).find();
        return Stream.of(
                        only(Nature.FIGURED, figured),
                        only(Nature.TIMED, SPAN.matcher(folded).find()),
                        only(Nature.LISTED, listed),
                        only(Nature.THIN, thin),
                        only(Nature.FIRM, firm),
                        only(Nature.REPEATED, finding != null && finding.sameAs() != null))
                .flatMap(each -> each);
    }

    private static Stream<Nature> only(Nature nature, boolean given) {
        return given ? Stream.of(nature) : Stream.empty();
    }

    /** A line of an identity card without a verb, or little else than names. */
    private static boolean listed(String text, boolean verb, long words) {
        boolean card = !verb && words < LONG && CARD.matcher(text).matches();
        return card || NAMES.matcher(text).results().count() * 2 > words;
    }

    static Nature of(Passage passage, @Nullable Finding finding) {
        if (finding != null) {
            return Nature.FINDING;
        }
        return switch (passage.role()) {
            case TITLE, HEADING -> Nature.HEADING;
            case NOTE, CAPTION -> Nature.ASIDE;
            case SENTENCE, ITEM, ROW, QUOTATION -> ofText(passage);
        };
    }

    private static Nature ofText(Passage passage) {
        String text = Folding.fold(passage.text());
        String last = passage.section().isEmpty()
                ? ""
                : Folding.fold(passage.section().getLast()).replaceFirst("^[\\d.\\s-]+", "");
        if (ASIDE_HEADINGS.matcher(last).matches() || ADDRESS.matcher(text).find()) {
            return Nature.ASIDE;
        }
        if (DEFINITION_HEADINGS.matcher(last).matches()
                || DEFINITION_TEXT.matcher(text).matches()) {
            return Nature.DEFINITION;
        }
        if (AIM_HEADINGS.matcher(last).matches() || AIM_TEXT.matcher(text).matches()) {
            return Nature.AIM;
        }
        return SETTING_HEADINGS.matcher(last).matches() ? Nature.SETTING : Nature.ACCOUNT;
    }
}
