package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.report.AxisStatus;
import org.moisson.report.Evidence;
import org.moisson.report.Ottawa;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Says on which axes of the Ottawa Charter an action bears, and whether the report says so itself. */
final class OttawaReader {

    private static final int NEAR = 300;
    private static final ChanceModel MODEL = new ChanceModel(-3.8, 0, 1.5, 1.2, 0.4, 0, 1.6, 1.0, 1.2);
    private static final double IMPLIED = 0.55;
    private static final double WEAK = 0.3;
    private static final Pattern FRAME = Pattern.compile(
            "ottawa|\\b(axes?|strategies?|domaines?|priorites?) (d'action )?(de|pour) (la )?promotion de la sante|les cinq (axes|strategies) de promotion");
    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(ce|cette|le|la|l'|notre|nos|les|ces|son|sa) ?(present[e]? )?(projet|action|actions|programme|demarche|intervention|experience|experimentation|dispositif|initiative|equipe|collectif|atelier|ateliers|parcours|operation|campagne)s?\\b"
                    + "|\\b(nous|on) (avons|a|mobilis|travaill|agi)|s'inscri|illustre|mobilis|releve(nt)? (de|d')|repond|s'appuie sur|correspond|axes? (mobilise|travaille|concerne|vise|investi|couvert|retenu|active)|travaille[es]? |activ(e|ons|er) |contribue|au titre de|croise|combine|investi|concern");
    /** All five together are a legend unless the action itself is said to bear on them. */
    private static final Pattern CLAIMED = Pattern.compile(
            "\\b(ce|cette|notre|nos|le|la|l'|ces) ?(projet|action|programme|demarche|intervention|experience|experimentation|dispositif|initiative)s?\\b[^.]{0,60}"
                    + "\\b(illustre|mobilis|releve|s'inscri|repond|couvre|touche|combine|active|contribue|agit|decline|croise)|nous (avons|agissons|travaillons|mobilisons)");

    private static final Pattern DEFINES = Pattern.compile(
            "\\b(definit|identifie|enonce|propose|distingue|rappelle|decline|compte|comporte|prevoit|adoptee|de 1986) |les cinq (axes|strategies|domaines)");
    private static final Pattern NEGATED = Pattern.compile(
            "\\b(ne|n')\\b.{0,40}\\b(pas|peu|guere|aucun)\\b|\\bsans (toucher|aborder|mobiliser)\\b|reste(nt)? a (investir|travailler|developper)");
    private static final Pattern CLAUSES = Pattern.compile("[;.]|, (mais|sans)\\b|\\bmais\\b");
    private static final Pattern NUMBERED = Pattern.compile("\\baxes? ((?:[1-5](?:, | et |,)?)+)");
    private static final Map<String, Pattern> OBJECTS = objects();

    private final Lexicon lexicon;
    private final List<String> axes;

    OttawaReader(Lexicon lexicon, Vocabularies vocabularies) {
        this.lexicon = lexicon;
        this.axes =
                vocabularies.concepts(Scheme.OTTAWA).stream().map(Concept::id).toList();
    }

    private static Map<String, Pattern> objects() {
        Map<String, Pattern> objects = new LinkedHashMap<>();
        objects.put(
                "politiques-publiques",
                Pattern.compile(
                        "politiques? (publiques?|pour la sante|saines?)|politiques? (locales? )?(favorables?|publiques?)"));
        objects.put(
                "milieux-favorables",
                Pattern.compile(
                        "(milieux?|environnements?|cadres? de vie)( de vie| physiques?| et sociaux)? (plus )?favorables?|environnements? (soutenants?|capacitants?)"));
        objects.put(
                "action-communautaire",
                Pattern.compile(
                        "actions? communautaires?|action collective des communautes|participation communautaire"));
        objects.put(
                "aptitudes-individuelles",
                Pattern.compile(
                        "(aptitudes?|competences?|capacites?) (individuelles?|personnelles?)|aptitudes? des (personnes|individus)"));
        objects.put(
                "reorientation-services",
                Pattern.compile("reorient\\w* (les |des |du |le |de )?(services?|systeme|offre|soins)"));
        return objects;
    }

    /** One value an axis at most, those that the report states first. */
    List<Tag<Ottawa>> read(ZonedText text) {
        Map<String, Tag<Ottawa>> found = new LinkedHashMap<>();
        List<ZonedPassage> passages = text.passages();
        for (int i = 0; i < passages.size(); i++) {
            if (!passages.get(i).zone().silent() || passages.get(i).zone() == Zone.DEFINITION) {
                stated(passages, i).forEach(tag -> found.merge(tag.value().axis(), tag, OttawaReader::surer));
            }
        }
        implied(text).forEach(tag -> found.putIfAbsent(tag.value().axis(), tag));
        return found.values().stream()
                .sorted(Comparator.comparing((Tag<Ottawa> tag) -> tag.value().axisStatus())
                        .thenComparingInt(tag -> axes.indexOf(tag.value().axis())))
                .toList();
    }

    private static Tag<Ottawa> surer(Tag<Ottawa> one, Tag<Ottawa> other) {
        return other.value().axisStatus().compareTo(one.value().axisStatus()) < 0 ? other : one;
    }

    private List<Tag<Ottawa>> stated(List<ZonedPassage> passages, int at) {
        String own = passages.get(at).folded();
        boolean mayFrame = own.contains("ottawa") || own.contains("promotion");
        if (!mayFrame || !FRAME.matcher(own).find()) {
            return List.of();
        }
        Set<String> named = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (ZonedPassage passage : around(passages, at)) {
            String folded = passage.folded();
            Set<String> here = axesSaid(folded);
            if (!here.isEmpty()) {
                named.addAll(here);
                evidence.add(passage.evidence());
                said.append(folded).append(' ');
            }
        }
        String whole = said.indexOf(own) >= 0 ? said.toString() : own + " " + said;
        return tags(named, whole, evidence, passages.get(at).zone());
    }

    private static List<Tag<Ottawa>> tags(Set<String> named, String said, List<Evidence> evidence, Zone zone) {
        boolean all = named.size() > 4;
        boolean subject = (all ? CLAIMED : SUBJECT).matcher(said).find()
                && !(DEFINES.matcher(said).find() && named.size() > 3);
        boolean framework = zone == Zone.DEFINITION
                || (!subject && (all || DEFINES.matcher(said).find()));
        AxisStatus status = framework ? AxisStatus.CITED_AS_FRAMEWORK : AxisStatus.EXPLICIT;
        double confidence = framework ? 0.7 : subject ? 0.92 : 0.65;
        return named.stream()
                .map(axis -> Tag.stated(new Ottawa(axis, status), confidence, evidence))
                .toList();
    }

    /** The passage and its neighbours, at most 300 characters before and after. */
    private static List<ZonedPassage> around(List<ZonedPassage> passages, int at) {
        int from = at;
        for (int room = NEAR;
                from > 0 && passages.get(from - 1).text().length() < room && together(passages, from - 1, at);
                from--) {
            room -= passages.get(from - 1).text().length();
        }
        int to = at + 1;
        for (int room = NEAR;
                to < passages.size() && passages.get(to).text().length() < room && together(passages, to, at);
                to++) {
            room -= passages.get(to).text().length();
        }
        return passages.subList(from, to);
    }

    private static boolean together(List<ZonedPassage> passages, int one, int other) {
        return passages.get(one)
                .passage()
                .section()
                .equals(passages.get(other).passage().section());
    }

    /** The axes of the clauses that don't deny them. */
    private Set<String> axesSaid(String folded) {
        Set<String> said = new LinkedHashSet<>();
        for (String clause : CLAUSES.split(folded, -1)) {
            if (!NEGATED.matcher(clause).find()) {
                said.addAll(axesIn(clause, folded.contains("ottawa")));
            }
        }
        return said;
    }

    private Set<String> axesIn(String folded, boolean framed) {
        Set<String> found = new LinkedHashSet<>();
        OBJECTS.forEach((axis, object) -> {
            if (object.matcher(folded).find()) {
                found.add(axis);
            }
        });
        Matcher numbered = NUMBERED.matcher(folded);
        while (framed && numbered.find()) {
            numbered.group(1).chars().filter(Character::isDigit).forEach(digit -> found.add(axes.get(digit - '1')));
        }
        return found;
    }

    private List<Tag<Ottawa>> implied(ZonedText text) {
        ConceptScores scores = ConceptScores.of(text, lexicon, Scheme.OTTAWA, CardField.METHOD);
        double greatest = scores.greatestMass();
        List<Tag<Ottawa>> tags = new ArrayList<>();
        for (ConceptScore score : scores.all()) {
            double chance = Math.min(0.9, MODEL.chance(score, greatest, 0));
            if (chance >= WEAK) {
                AxisStatus status = chance >= IMPLIED ? AxisStatus.IMPLIED : AxisStatus.IMPLIED_WEAK;
                tags.add(Tag.inferred(new Ottawa(score.concept(), status), chance, score.evidence()));
            }
        }
        return tags;
    }
}
