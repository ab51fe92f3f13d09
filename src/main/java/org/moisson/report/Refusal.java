package org.moisson.report;

/** Why a file could not be read; the slugs are stable and part of the API. */
public enum Refusal implements Slug {
    ENCRYPTED("Fichier protégé par un mot de passe"),
    UNREADABLE("Fichier illisible ou endommagé"),
    NO_TEXT("Aucun texte dans le fichier"),
    EMPTY("Fichier vide"),
    TOO_LARGE("Fichier trop volumineux"),
    TOO_MANY_PAGES("Trop de pages"),
    UNSUPPORTED_FORMAT("Format non pris en charge"),
    TIMED_OUT("Lecture trop longue"),
    PARSER_CRASHED("Le lecteur s'est arrêté sur ce fichier"),
    RECOGNISER_MISSING("Pages numérisées non lues");

    private final String title;

    Refusal(String title) {
        this.title = title;
    }

    /** The title of the problem, in French, for a person. */
    public String title() {
        return title;
    }
}
