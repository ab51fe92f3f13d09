package org.moisson.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.moisson.report.Slug;

/** What a capitalisation sheet is made of, in its order, with the headings that such a section goes under. */
public enum OutlineSection implements Slug {
    SUMMARY("resume|en bref|essentiel|chapo|action en bref|projet en bref"),
    IDENTITY_CARD("carte identite|fiche identite|identite projet|protagoniste projet"),
    STRUCTURE("presentation structure|structure porteuse|porteur|promoteur|qui sommes nous"),
    CONTEXT("contexte|origine|genese|diagnostic|constat|pourquoi projet|pourquoi action|point depart|naissance projet"),
    OBJECTIVES("objectif|finalite|but|ambition"),
    CALENDAR("calendrier|chronologie|frise|temps fort|grande etape|date cle|etape projet"),
    DESIGN("elaboration|elaboration projet|conception|construction projet|montage projet|demarrage|preparation"),
    CONTENT("caracteristique|caracteristique programme|deroulement|contenu|description|activite|action menee|"
            + "ce qui a ete fait|action realisee|modalite intervention"),
    PARTNERSHIPS("partenariat|partenaire|gouvernance|pilotage|acteur mobilise"),
    PUBLICS("mobilisation public|mobilisation habitant|mobilisation participant|public|participation|"
            + "implication public|implication habitant|population cible"),
    STRATEGIES("strategie|strategie mise oeuvre|mise oeuvre|element saillant|fonction cle|moment cle|"
            + "competence mobilisee|posture"),
    LESSONS(
            "lecon|lecon apprise|lecon tiree|enseignement|a retenir|ce que on retient|ce que nous retenons|si c etait a refaire|"
                    + "si etait a refaire"),
    RESULTS("resultat|effet|impact|retombee|retentissement|plus value|changement observe|ce qui a change|bilan"),
    STRENGTHS("force|point fort|atout|levier|reussite|facteur facilitant|facteur favorisant|facteur reussite|"
            + "condition reussite|ce qui a marche|ce qui a fonctionne|ce qui a aide|ce qui marche|facilitateur"),
    WEAKNESSES("faiblesse|point faible|frein|limite|difficulte|obstacle|ecueil|point vigilance|"
            + "ce qui a manque|ce qui a moins marche|ce qui a freine"),
    IMPROVEMENTS("piste amelioration|piste a ameliorer|piste|axe amelioration|perspective|amelioration|recommandation|"
            + "preconisation|suite"),
    OPPORTUNITIES("opportunite|menace"),
    OTTAWA("charte ottawa|axe ottawa|axe mobilise|strategie promotion sante"),
    FURTHER("pour aller plus loin|pour en savoir plus|ressource|bibliographie|reference|annexe");

    /** The headings as they are compared, between bars. */
    private final String headings;

    OutlineSection(String headings) {
        this.headings = Arrays.stream(headings.split("\\|", -1))
                .map(HeadingWords::of)
                .map(parts -> String.join(" ", parts.getFirst()))
                .collect(Collectors.joining("|"));
    }

    /** Whether a section under that heading is this one, or this among others. */
    boolean under(String heading) {
        return HeadingWords.of(heading).stream().anyMatch(this::named);
    }

    private boolean named(List<String> part) {
        String words = " " + String.join(" ", part) + " ";
        return Arrays.stream(headings.split("\\|", -1)).anyMatch(heading -> {
            int at = words.indexOf(" " + heading + " ");
            // a single word counts where the part begins, "mise en place d'un levier" is no section of levers
            return at == 0 || (at > 0 && heading.contains(" "));
        });
    }
}
