package org.moisson.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every request passes here first: safety headers on, whatever becomes of it. */
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", policy(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // a link that lets somebody in bears its key: no other page may learn it; with no-referrer a form would come
        // from nowhere
        response.setHeader("Referrer-Policy", Rules.bearsKey(path) ? "strict-origin" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static String policy(String path) {
        if (path.startsWith("/pdfjs/pdf.worker")) {
            return PDF_WORKER;
        }
        return path.startsWith("/swagger-ui") ? API_PAGE : OWN_ONLY;
    }
}
