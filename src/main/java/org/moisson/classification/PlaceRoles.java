package org.moisson.classification;

import java.util.regex.Pattern;
import org.moisson.report.PlaceRole;

/** What a sentence makes of a place that it names. */
final class PlaceRoles {

    private static final int AROUND = 120;
    private static final Hinted WITHDRAWN = Hinted.of(
            "\\b(s'est retire|se sont retire|retrait|retiree?s?\\b|abandonn|renonc|n'a (finalement )?pas (pu|ete retenu|souhaite|donne suite|abouti|rejoint|poursuivi)|pas eu le meme|s'est desist|finalement (pas|exclu|ecart)|"
                    + "a quitte|ont quitte|s'est arrete|a ete interrompu|n'y a pas|n'ont pas (souhaite|donne suite|pu)|sortie? du (projet|dispositif)|jete l'eponge|decline)",
            "retir",
            "retrait",
            "abandonn",
            "renonc",
            "pas",
            "desist",
            "finalement ",
            "quitte",
            "arrete",
            "interrompu",
            "sorti",
            "jete",
            "decline");
    private static final Hinted SPREAD = Hinted.of(
            "\\b(essaim|repliqu|dupliqu|transfer(e|er|t)|etendue? (a|au|aux)|extension|s'etend|elargi|repris\\w* (a|par|dans)|s'(en )?inspir|a inspire|ont inspire|a son tour|a leur tour|gagne(r)? |fait des petits|fait ecole|bientot|prochainement|"
                    + "reproduit|souhaitent? (egalement )?(lancer|reprendre|adapter)|interess\\w+ par|demultipli|diffus\\w+ (a|dans|aupres))",
            "essaim",
            "pliqu",
            "transfer",
            "etend",
            "extension",
            "elargi",
            "repris",
            "inspir",
            "tour",
            "gagne",
            "fait ",
            "bientot",
            "prochainement",
            "reproduit",
            "souhait",
            "interess",
            "demultipli",
            "diffus");
    private static final Hinted EVENT = Hinted.of(
            "\\b(journee (regionale|nationale|departementale|d'etude|de)|colloque|seminaire|congres|rencontres? (regionale|nationale|departementale)|webinaire|presentee? (a|lors|au)|assises|conference a|intervention a la)",
            "journee ",
            "colloque",
            "seminaire",
            "congres",
            "rencontre",
            "webinaire",
            "presente",
            "assises",
            "conference a",
            "intervention a");
    private static final Pattern CITED = Pattern.compile(
            "\\b(a l'instar|a l'image|comme a |comme en |par exemple|inspiree? (de|du|d')|venue? de|s'inspirant|en comparaison|compare|contre \\d|moyenne|que dans|originaire|au niveau (national|regional)|taux|ne a|formee? a|etudes? a|deja experiment|ailleurs)");
    private static final Pattern GAP = Pattern.compile("[-\\s]+");
    private static final Pattern BODY = Pattern.compile(
            "(\\bars|agence regionale de sante|ireps|cpam|caisse primaire\\w*( d'assurance maladie)?|caf|msa|carsat|(le )?(conseil|departement) (departemental|regional|general)|promotion sante|mutualite( francaise)?|chu|ch|centre hospitalier( \\w+)?|"
                    + "hopital|universite|faculte|presses de l'universite|prefecture|rectorat|academie|dsden|federation( \\w+)*|association( \\w+)*|comite (departemental|regional)( \\w+)*|codes|cres|ors|observatoire( \\w+)*|"
                    + "planning( familial)?|ligue|france assos sante|urps|ddcs|dreets|dreal|crcdc|ifsi|institut\\w*( \\w+)*|clinique|uriopss|udaf|urhaj|fnes|etablissement|maison des adolescents|cegidd|mission locale|chambre d'agriculture|sdis|cdos|cros|"
                    + "plateforme( d'\\w+)?|reseau|rue|avenue|boulevard|place|quai|impasse|ecole (de|des|normale)[\\w ]*|presse|journal|laboratoire[\\w ]*|groupe hospitalier|iae|iut|insee|graine|cpie|crips|corevih|dispositif specifique[\\w ]*|agence[\\w ]*)"
                    + "( (de|du|de la|des|d'|de l'|en|pour|a|le|la))*\\s*'?$");

    private PlaceRoles() {}

    /** Whether the words just before make a body's name of the place: "l'ARS", "le CHU de". */
    static boolean bodyBefore(String folded, int at) {
        String before = folded.substring(Math.max(0, at - 70), at);
        return BODY.matcher(GAP.matcher(before).replaceAll(" ")).find();
    }

    /** The role of the place that stands from one character to another. */
    static PlaceRole of(Zone zone, String folded, int from, int to) {
        String before = folded.substring(Math.max(0, from - AROUND), from);
        String around = before + folded.substring(from, Math.min(folded.length(), to + AROUND));
        String sentence = around.substring(lastStop(before) + 1);
        if (WITHDRAWN.isIn(sentence)) {
            return PlaceRole.WITHDRAWN;
        }
        if (SPREAD.isIn(sentence)) {
            return PlaceRole.SPREAD;
        }
        if (EVENT.isIn(sentence)) {
            return PlaceRole.EVENT;
        }
        if (CITED.matcher(before.substring(lastStop(before) + 1)).find()) {
            return PlaceRole.CITED;
        }
        return switch (zone) {
            case CARRIER, CONTACT -> PlaceRole.SEAT;
            case PARTNERS, NOTE, REFERENCES, DEFINITION -> PlaceRole.CITED;
            case TITLE, CARD, SUMMARY, OBJECTIVES, HEADING, BODY, CONTEXT, METHOD, QUOTATION -> PlaceRole.INTERVENTION;
        };
    }

    private static int lastStop(String before) {
        return Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    }
}
