package org.moisson.web;

/** What a URL names is not there; type is the last segment of the problem's type, the message is French. */
final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    private Missing(String type, String message) {
        super(message);
        this.type = type;
    }

    /** No such report. */
    static Missing report() {
        return new Missing("unknown-report", "Aucune fiche ne porte cet identifiant.");
    }

    /** The report has no such page. */
    static Missing page() {
        return new Missing("unknown-page", "Cette fiche n'a pas cette page.");
    }

    /** No such import. */
    static Missing importJob() {
        return new Missing("unknown-import", "Aucun import ne porte cet identifiant.");
    }

    /** No such vocabulary. */
    static Missing vocabulary() {
        return new Missing("unknown-vocabulary", "Aucun vocabulaire ne porte ce nom.");
    }

    String type() {
        return type;
    }
}
