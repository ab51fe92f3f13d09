package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.EngineUnavailable;
import org.moisson.importing.Limits;
import org.moisson.importing.TooManyFiles;
import org.moisson.importing.Wordless;
import org.moisson.query.Query;
import org.moisson.query.QueryRefused;
import org.moisson.store.StoreFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what went wrong into a problem detail for the API, or into a page for a person. */
@ControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Pattern NO_SPACE =
            Pattern.compile("(?i)no space left|not enough space|espace (disque )?insuffisant");

    /** In seconds: what is away is asked again so soon. */
    private static final String RETRY_AFTER = "5";

    private final Limits limits;
    private final UploadSizes uploads;
    private final ProblemTexts problems;
    private final Texts texts;

    Problems(Limits limits, UploadSizes uploads, ProblemTexts problems, Texts texts) {
        this.limits = limits;
        this.uploads = uploads;
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    Object refused(QueryRefused refused, HttpServletRequest request) {
        return answer(request, problems.of(HttpStatus.BAD_REQUEST, refused.type(), Query.LONGEST_LINE));
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        HttpStatus status = switch (refused.type()) {
            case "too-many-followers" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "too-many-files" -> HttpStatus.CONTENT_TOO_LARGE;
            default -> HttpStatus.BAD_REQUEST;
        };
        return answer(request, problems.said(status, refused.type(), refused.detail(texts)));
    }

    @ExceptionHandler
    Object tooMany(TooManyFiles tooMany, HttpServletRequest request) {
        return answer(
                request,
                problems.said(
                        HttpStatus.CONTENT_TOO_LARGE, "too-many-files", texts.text("refused.files", tooMany.limit())));
    }

    @ExceptionHandler
    Object missing(Missing missing, HttpServletRequest request) {
        return answer(request, problems.of(HttpStatus.NOT_FOUND, missing.type()));
    }

    @ExceptionHandler
    Object unavailable(EngineUnavailable unavailable, HttpServletRequest request) {
        LOG.warn("The engine is unavailable: {}", unavailable.getMessage(), Wordless.of(unavailable));
        return answer(request, problems.of(HttpStatus.SERVICE_UNAVAILABLE, "engine-unavailable"));
    }

    @ExceptionHandler
    Object full(StoreFull full, HttpServletRequest request) {
        LOG.error("The disk of the database is full");
        return answer(request, problems.of(HttpStatus.INSUFFICIENT_STORAGE, "not-kept"));
    }

    /** The database is away or overwhelmed; whatever was asked for was not done. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    Object storeUnavailable(RuntimeException unavailable, HttpServletRequest request) {
        LOG.warn("The database is unavailable", unavailable);
        return answer(request, problems.of(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable"));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(request, uploads.tooLarge(tooLarge));
    }

    @ExceptionHandler
    Object malformed(MultipartException malformed, HttpServletRequest request) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            // java.io bears no other sign of a full disk than its words, which are the system's
            if (cause instanceof IOException
                    && NO_SPACE.matcher(String.valueOf(cause.getMessage())).find()) {
                LOG.error("The disk of the temporary files is full");
                return answer(request, problems.of(HttpStatus.INSUFFICIENT_STORAGE, "not-kept"));
            }
        }
        return answer(request, problems.of(HttpStatus.BAD_REQUEST, "bad-upload", limits.filesPerImport()));
    }

    /** Who has gone away is told nothing, nor is it an error of ours. */
    @ExceptionHandler
    @Nullable
    Object input(IOException failed, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failed)) {
            return null;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return answer(request, problems.of(HttpStatus.INSUFFICIENT_STORAGE, "not-kept"));
    }

    /** A name or value that the firewall lets nobody read, and a body that is not what it should be. */
    @ExceptionHandler({RequestRejectedException.class, HttpMessageNotReadableException.class})
    Object illegible(RuntimeException illegible, HttpServletRequest request) {
        return answer(request, problems.ofStatus(400));
    }

    @ExceptionHandler
    Object mistyped(TypeMismatchException mistyped, HttpServletRequest request) {
        return answer(request, problems.said(HttpStatus.BAD_REQUEST, "bad-parameter", texts.text("refused.form")));
    }

    /** Before any parameter is known; what came is in its message, so that it is not logged. */
    @ExceptionHandler
    Object undecoded(InvalidParameterException undecoded, HttpServletRequest request) {
        return answer(request, problems.said(HttpStatus.BAD_REQUEST, "bad-parameter", texts.text("refused.form")));
    }

    @ExceptionHandler
    Object anything(Exception failed, HttpServletRequest request) {
        if (failed instanceof ErrorResponse known) {
            return answer(request, problems.ofStatus(known.getStatusCode().value()), known.getHeaders());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), Wordless.of(failed));
        return answer(request, problems.ofStatus(500));
    }

    private static Object answer(HttpServletRequest request, Problem problem) {
        return answer(request, problem, HttpHeaders.EMPTY);
    }

    /** Whether a program asks, which wants problem details, and no person, who wants a page. */
    static boolean forProgram(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
    }

    /** A problem detail for the API, a page for the rest. */
    static Object answer(HttpServletRequest request, Problem problem, HttpHeaders headers) {
        if (forProgram(request)) {
            ResponseEntity.BodyBuilder builder = ResponseEntity.status(problem.status())
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            }
            return builder.body(problem.body());
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes both
                && both.getResponse() != null) {
            both.getResponse().setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return new ModelAndView("error", Map.of("problem", problem), problem.status());
    }
}
