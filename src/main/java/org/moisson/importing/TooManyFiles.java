package org.moisson.importing;

/** More files in one import than the limit allows, or none at all; none of them is accepted. */
public final class TooManyFiles extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int limit;

    TooManyFiles(int files, int limit) {
        super(
                files == 0
                        ? "Aucun fichier reçu : choisissez au moins un fichier."
                        : "Un import prend au plus " + limit + " fichiers, et celui-ci en a " + files
                                + " : faites-en plusieurs.");
        this.limit = limit;
    }

    /** How many files an import may have. */
    public int limit() {
        return limit;
    }
}
