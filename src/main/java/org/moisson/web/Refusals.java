package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.moisson.identity.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses before a controller is reached: a problem detail for a program, a page or the sign-in for a person. */
@Component
final class Refusals {

    /** Of the attribute that tells the error page why, where the status alone would not. */
    static final String PROBLEM = Refusals.class.getName();

    private final ProblemTexts problems;
    private final JsonMapper json;

    Refusals(ProblemTexts problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Somebody unknown is shown where to sign in; who is known may not do this. */
    void missingRight(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (actor.kind() != Actor.Kind.ANYBODY && actor.kind() != Actor.Kind.AT_THE_MACHINE) {
            refuse(HttpStatus.FORBIDDEN, "forbidden", request, response);
        } else if (request.getMethod().equals("GET") && !Problems.forProgram(request)) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION, "/connexion?vers=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        } else {
            refuse(HttpStatus.UNAUTHORIZED, "token-needed", request, response);
        }
    }

    /** Asks to wait. */
    void tooMany(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refuse(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", request, response);
    }

    /** Says why not. */
    void refuse(HttpStatus status, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(problems.of(status, type), request, response);
    }

    /** Says why not. */
    void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"moisson\"");
        }
        if (Problems.forProgram(request)) {
            response.setStatus(problem.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
        } else {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.status().value());
        }
    }
}
