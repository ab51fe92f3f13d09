package org.moisson.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Every request passes here first: safety headers on, and no change without access, before a body is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Door extends OncePerRequestFilter {

    private static final String OWN_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** The API's browser page sets styles from its script. */
    private static final String API_PAGE = OWN_ONLY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    /** The PDF viewer's worker decodes scanned images by WebAssembly; the page itself may not. */
    private static final String PDF_WORKER =
            OWN_ONLY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

    private final Access access;
    private final ProblemTexts problems;
    private final JsonMapper json;

    Door(Access access, ProblemTexts problems, JsonMapper json) {
        this.access = access;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        switch (access.judge(request)) {
            case ALLOWED -> chain.doFilter(request, response);
            case TOKEN_NEEDED -> refuse(response, problems.ofStatus(401));
            case TOKEN_WRONG -> refuse(response, problems.of(HttpStatus.UNAUTHORIZED, "token-wrong"));
            case FOREIGN -> refuse(response, problems.of(HttpStatus.FORBIDDEN, "foreign-origin"));
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/pdfjs/pdf.worker")) {
            return PDF_WORKER;
        }
        return path.startsWith("/swagger-ui") ? API_PAGE : OWN_ONLY;
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"moisson\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
    }
}
