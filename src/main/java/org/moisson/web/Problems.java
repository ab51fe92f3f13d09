package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.moisson.engine.EngineUnavailable;
import org.moisson.importing.Limits;
import org.moisson.importing.TooManyFiles;
import org.moisson.query.QueryRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong into a problem detail for the API, or into a page for a person. */
@ControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("line-too-long", "Question trop longue"),
            Map.entry("bad-page", "Page de résultats impossible"),
            Map.entry("too-deep", "Page de résultats trop lointaine"),
            Map.entry("bad-cursor", "Curseur illisible"),
            Map.entry("too-many-values", "Trop de paramètres"),
            Map.entry("bad-parameter", "Paramètre mal formé"),
            Map.entry("unknown-value", "Valeur inconnue"),
            Map.entry("no-file", "Aucun fichier"),
            Map.entry("too-many-files", "Trop de fichiers"),
            Map.entry("too-many-followers", "Trop de suivis en direct"),
            Map.entry("unknown-report", "Fiche introuvable"),
            Map.entry("unknown-page", "Page introuvable"),
            Map.entry("unknown-import", "Import introuvable"),
            Map.entry("unknown-vocabulary", "Vocabulaire introuvable"));

    private final Limits limits;

    Problems(Limits limits) {
        this.limits = limits;
    }

    @ExceptionHandler
    Object refused(QueryRefused refused, HttpServletRequest request) {
        HttpStatus status = refused.type().equals("too-many-followers")
                ? HttpStatus.SERVICE_UNAVAILABLE
                : refused.type().equals("too-many-files") ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return answer(
                request, new Problem(status, refused.type(), title(refused.type(), "Demande refusée"), text(refused)));
    }

    @ExceptionHandler
    Object tooMany(TooManyFiles tooMany, HttpServletRequest request) {
        return answer(
                request,
                new Problem(
                        HttpStatus.CONTENT_TOO_LARGE, "too-many-files", title("too-many-files", ""), text(tooMany)));
    }

    @ExceptionHandler
    Object missing(Missing missing, HttpServletRequest request) {
        return answer(
                request,
                new Problem(HttpStatus.NOT_FOUND, missing.type(), title(missing.type(), "Introuvable"), text(missing)));
    }

    @ExceptionHandler
    Object unavailable(EngineUnavailable unavailable, HttpServletRequest request) {
        LOG.warn("The engine is unavailable", unavailable);
        return answer(
                request,
                new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "engine-unavailable",
                        "Recherche indisponible",
                        "Le moteur de recherche ne répond pas ; réessayez dans un instant. Aucun document n'est perdu."));
    }

    /** The database is away or overwhelmed; whatever was asked for was not done. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    Object storeUnavailable(RuntimeException unavailable, HttpServletRequest request) {
        LOG.warn("The database is unavailable", unavailable);
        return answer(
                request,
                new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "Base de données indisponible",
                        "La base de données ne répond pas ; réessayez dans un instant."));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(
                request,
                new Problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "Envoi trop volumineux",
                        "Un fichier dépasse " + limits.fileSize().toMegabytes() + " Mo ; aucun n'a été pris."));
    }

    @ExceptionHandler
    Object malformed(MultipartException malformed, HttpServletRequest request) {
        return answer(
                request,
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-upload",
                        "Envoi illisible",
                        "Les fichiers s'envoient en multipart/form-data dans le champ « files », au plus "
                                + limits.filesPerImport() + " à la fois."));
    }

    @ExceptionHandler
    Object input(IOException failed, HttpServletRequest request) throws IOException {
        if (failed instanceof AsyncRequestNotUsableException) {
            throw failed;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return answer(
                request,
                new Problem(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "not-kept",
                        "Fichiers non conservés",
                        "Les fichiers n'ont pas pu être écrits sur le disque du serveur ; aucun n'a été pris. Vérifiez la place libre, puis recommencez."));
    }

    @ExceptionHandler
    Object mistyped(TypeMismatchException mistyped, HttpServletRequest request) {
        return answer(
                request,
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        title("bad-parameter", ""),
                        "Un paramètre n'a pas la forme attendue."));
    }

    @ExceptionHandler
    Object anything(Exception failed, HttpServletRequest request) {
        if (failed instanceof ErrorResponse known) {
            return answer(request, Problem.ofStatus(known.getStatusCode().value()), known.getHeaders());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return answer(request, Problem.ofStatus(500));
    }

    private static String text(RuntimeException failed) {
        return failed.getMessage() == null ? "" : failed.getMessage();
    }

    private static String title(String type, String otherwise) {
        return TITLES.getOrDefault(type, otherwise);
    }

    private static Object answer(HttpServletRequest request, Problem problem) {
        return answer(request, problem, HttpHeaders.EMPTY);
    }

    /** A problem detail for the API, a page for the rest. */
    static Object answer(HttpServletRequest request, Problem problem, HttpHeaders headers) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator")) {
            ResponseEntity.BodyBuilder builder = ResponseEntity.status(problem.status())
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                builder.header(HttpHeaders.RETRY_AFTER, "5");
            }
            return builder.body(problem.body());
        }
        return new ModelAndView("error", Map.of("problem", problem), problem.status());
    }
}
