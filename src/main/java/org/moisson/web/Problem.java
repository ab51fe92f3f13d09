package org.moisson.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal or failure in the shape of RFC 9457; type is stable, title and detail are French. */
record Problem(HttpStatus status, String type, String title, String detail) {

    private static final String TYPES = "urn:moisson:problem:";

    private static final Problem INTERNAL = new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Erreur du serveur",
            "Une erreur s'est produite ; elle est notée dans le journal du serveur. Rien n'est perdu.");
    private static final List<Problem> BY_STATUS = List.of(
            new Problem(
                    HttpStatus.BAD_REQUEST,
                    "bad-request",
                    "Requête mal formée",
                    "La requête ne se lit pas : un paramètre manque ou n'a pas la forme attendue."),
            new Problem(
                    HttpStatus.UNAUTHORIZED,
                    "token-needed",
                    "Jeton nécessaire",
                    "Cette action demande un jeton : Authorization: Bearer …"),
            new Problem(HttpStatus.FORBIDDEN, "forbidden", "Action refusée", "Cette action n'est pas permise ici."),
            new Problem(HttpStatus.NOT_FOUND, "not-found", "Introuvable", "Il n'y a rien à cette adresse."),
            new Problem(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    "Méthode refusée",
                    "Cette adresse n'accepte pas cette méthode HTTP."),
            new Problem(
                    HttpStatus.NOT_ACCEPTABLE,
                    "not-acceptable",
                    "Format non disponible",
                    "Cette adresse ne sait pas répondre dans le format demandé."),
            new Problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "Envoi trop volumineux",
                    "La requête dépasse la taille permise."),
            new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Type de contenu refusé",
                    "Cette adresse n'accepte pas ce type de contenu."),
            new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Service momentanément indisponible",
                    "Réessayez dans un instant."));

    /** The problem as the API writes it. */
    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        return body;
    }

    /** What a status says by itself; one that is not listed is a failure of ours. */
    static Problem ofStatus(int status) {
        return BY_STATUS.stream()
                .filter(problem -> problem.status().value() == status)
                .findFirst()
                .orElse(INTERNAL);
    }
}
