package org.moisson.classification;

import java.util.regex.Pattern;

/** Where a passage stands in a report, as far as that says how much it speaks for what the report is about. */
enum Zone {
    TITLE(6, ""),
    /** The identity card; its rows are read one by one. */
    CARD(0.5, "carte d'identite|fiche d'identite|fiche signaletique"),
    SUMMARY(
            2.5,
            "resume|en bref|l'essentiel|en quelques mots|chapo|abstract|l'action en quelques|en resume|introduction|preambule|avant propos|de quoi s'agit"),
    OBJECTIVES(2.5, "objectif|finalite|\\bbuts?\\b|ambition|pourquoi (ce|cette|agir)|ce que (nous|l'on) voul"),
    HEADING(1.5, ""),
    BODY(1, ""),
    CONTEXT(0.8, "contexte|diagnostic|origine|constat|genese|au depart|point de depart|etat des lieux|naissance"),
    METHOD(
            0.4,
            "methodologie d(e l')?(evaluation|capitalisation|enquete)|methode d'evaluation|modalites de recueil|comment cette fiche|demarche d'evaluation|capitalisation|questions evaluatives"),
    QUOTATION(0.5, "temoignage|verbatim|parole"),
    PARTNERS(
            0.1,
            "partenaire|partenariat|financeur|financement|budget|comite de pilotage|gouvernance|acteurs mobilises|qui (porte|finance|pilote)|avec qui"),
    CARRIER(
            0.1,
            "presentation de la structure|la structure porteuse|qui sommes|l'association porteuse|le porteur|presentation du porteur|l'organisme|qui porte"),
    NOTE(0, ""),
    REFERENCES(
            0,
            "bibliograph|references|pour aller plus loin|pour en savoir plus|ressources|annexe|sitograph|liens? utiles?|^sources?\\b|webograph|glossaire|sigles|a lire"),
    CONTACT(
            0,
            "contact|auteur|redaction|remerciement|credits?\\b|mentions legales|ours\\b|equipe de redaction|contributeur|coordonnees"),
    DEFINITION(0, "definition|de quoi parle t on|cadre theorique|concepts? cles?");

    private final double weight;
    private final Pattern headings;

    Zone(double weight, String headings) {
        this.weight = weight;
        this.headings = Pattern.compile(headings.isEmpty() ? "(?!)" : headings);
    }

    /** How much a word counts there, 1 in running text. */
    double weight() {
        return weight;
    }

    /** Whether what stands there never speaks for the action itself. */
    boolean silent() {
        return weight == 0;
    }

    /** Whether a folded heading opens this zone. */
    boolean opensWith(String heading) {
        return headings.matcher(heading).find();
    }
}
