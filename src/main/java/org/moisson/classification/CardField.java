package org.moisson.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What a row of an identity card tells, whatever its label is called. */
public enum CardField {
    NAME("intervention|nom de l action|nom du projet|intitule|intitule de l action|intitule du projet|titre|"
            + "titre de l action|titre du projet|projet|action|nom de l intervention|nom du programme|programme|"
            + "dispositif"),
    CARRIER("porteur|porteurs|promoteur|promoteur principal|structure porteuse|porteur de projet|"
            + "porteur du projet|porteur de l action|pilote|pilote de l action|pilotage|organisme porteur|structure|"
            + "organisme|maitre d ouvrage|portage|qui porte|operateur|structure pilote|porte par"),
    THEME("thematique|thematiques|theme|themes|champ|problematique|sujet|theme de sante|thematique de sante|"
            + "thematique principale|thematiques abordees|domaine|domaines|champ d action|de quoi parle t on|"
            + "mots cles|mots cles"),
    POPULATION("population cible|population|populations|public|publics|public cible|publics cibles|beneficiaires|"
            + "publics concernes|public concerne|public vise|publics vises|pour qui|destinataires|"
            + "public beneficiaire|population concernee|population visee|cible|cibles|groupe cible|"
            + "personnes concernees|public prioritaire"),
    DATES("dates du projet|dates|date|periode|duree|date de debut|date de fin|depuis|calendrier|annee|annees|"
            + "annee de realisation|periode de realisation|dates de l action|date de realisation|quand|"
            + "date de mise en oeuvre|debut|fin|temporalite|date de l action|duree du projet|duree de l action|"
            + "periode de l action|echeancier|demarrage"),
    SETTING("milieu d intervention|milieux d intervention|lieu d intervention|lieux d intervention|milieu de vie|"
            + "milieux de vie|cadre|milieu|milieux|lieu|lieux|lieu de l action|lieux de l action|ou|"
            + "cadre d intervention|type de lieu"),
    TERRITORY("region|departement|departements|regions|territoire|territoires|niveau geographique|echelle|"
            + "territoire d intervention|territoire concerne|localisation|commune|communes|ville|villes|quartier|"
            + "quartiers|secteur geographique|zone geographique|perimetre|perimetre geographique|"
            + "lieu de realisation|territoire d action|territoires concernes|couverture geographique|"
            + "echelle geographique|implantation|niveau territorial|zone d intervention"),
    PARTNERS("principaux partenaires|partenaires|partenariat|partenariats|partenaires de l action|"
            + "partenaires mobilises|avec qui|acteurs|partenaires associes|partenaires operationnels|"
            + "acteurs mobilises|partenaires principaux"),
    FUNDERS("financeurs|financeur|financement|financements|budget|cout|partenaires financiers|soutien financier|"
            + "finance par"),
    OBJECTIVES("objectifs|objectif|but|buts|finalite|finalites|objectif general|objectif principal|"
            + "objectifs specifiques|objectifs operationnels|pourquoi|objectifs de l action|objectif de l action|"
            + "objectifs du projet|ambition"),
    AUTHORS("auteur|auteurs|auteure|redaction|contributeur|contributeurs|contributeur trice|accompagnateur|"
            + "accompagnateur trice|capitalisation realisee par|redacteur|redactrice|redige par|autrice|autrices|"
            + "realisation|fiche redigee par"),
    METHOD("methodologie|modalites de recueil|methode|methode de recueil|recueil"),
    CONTACT("contact|contacts|personne ressource|contact ressource|pour en savoir plus|referent|referente|"
            + "coordonnees"),
    SUMMARY("resume|en bref|description|l action en bref|presentation|contexte|descriptif");

    private static final int SHORTEST_HEAD = 6;
    private static final int LONGEST_REST = 24;

    /** The labels folded, hyphens and apostrophes as spaces, between bars. */
    private final String labels;

    CardField(String labels) {
        this.labels = "|" + labels + "|";
    }

    /** The field that a label names, whatever its case, accents and gender. */
    public static Optional<CardField> of(String label) {
        return exactly(label).or(() -> byHead(plain(label)));
    }

    /** The field of which this is a label, nothing more before or after it. */
    static Optional<CardField> exactly(String label) {
        String folded = "|" + plain(label) + "|";
        return Arrays.stream(values())
                .filter(field -> field.labels.contains(folded))
                .findFirst();
    }

    private static Optional<CardField> byHead(String folded) {
        return Arrays.stream(values())
                .filter(field -> field.longestHead(folded) > 0)
                .max(Comparator.comparingInt(field -> field.longestHead(folded)));
    }

    /** The length of the longest label with which a somewhat longer one begins. */
    private int longestHead(String folded) {
        int longest = 0;
        for (int end = folded.lastIndexOf(' ');
                end >= SHORTEST_HEAD && longest == 0;
                end = folded.lastIndexOf(' ', end - 1)) {
            boolean known = labels.contains("|" + folded.substring(0, end) + "|");
            longest = known && folded.length() < end + LONGEST_REST ? end : 0;
        }
        return longest;
    }

    private static String plain(String label) {
        StringBuilder plain = new StringBuilder();
        for (Token token : Tokens.of(label)) {
            plain.append(plain.isEmpty() ? "" : " ").append(token.folded());
        }
        return plain.toString();
    }
}
