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
            ".*\\b((est|sont|se|peut etre|etre) defini(t|e|s|es|ssent)?\\b|designe(nt)?\\b|on entend par|par definition|selon l'oms|s'entend comme).*");

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d])\\d+([,.]\\d+)?(?!\\d)|\\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente|cent|moitié|tiers|quart)\\b");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The confidence from which a finding counts as sure. */
    private static final double FIRM = 0.5;

    private Natures() {}

    /** Its nature and what else is to be known of it. */
    static Stream<Nature> all(Passage passage, @Nullable Finding finding) {
        boolean thin = WORD.splitAsStream(passage.text())
                        .filter(each -> !each.isBlank())
                        .filter(each -> each.length() > 1)
                        .limit(4)
                        .count()
                < 4;
        boolean firm = finding != null && finding.confidence() >= FIRM;
        boolean figured = FIGURE.matcher(passage.text()).find();
        return Stream.of(
                        Stream.of(of(passage, finding)),
                        figured ? Stream.of(Nature.FIGURED) : Stream.<Nature>of(),
                        thin ? Stream.of(Nature.THIN) : Stream.<Nature>of(),
                        firm ? Stream.of(Nature.FIRM) : Stream.<Nature>of())
                .flatMap(each -> each);
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
