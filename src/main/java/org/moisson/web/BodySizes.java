package org.moisson.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies that are no files say how large they are, and are small; of files the settings say how large they may be. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodySizes extends OncePerRequestFilter {

    /** Of a body that is no upload: a correction, a form, a vocabulary entry. */
    static final long MOST_BYTES = 1_000_000;

    private final Refusals refusals;
    private final UploadSizes uploads;

    BodySizes(Refusals refusals, UploadSizes uploads) {
        this.refusals = refusals;
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Rules.Need need = Rules.need(request.getMethod(), request.getRequestURI());
        boolean files = files(request.getContentType()) && need.brings();
        boolean unmeasured = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        long bytes = request.getContentLengthLong();
        if (files && bytes > uploads.most(need)) {
            refusals.refuse(uploads.tooLarge(need), request, response);
        } else if (!files && bytes > MOST_BYTES) {
            refusals.refuse(HttpStatus.CONTENT_TOO_LARGE, "too-large", request, response);
        } else if (unmeasured && (!files || need == Rules.Need.DRAFT)) {
            refusals.refuse(HttpStatus.LENGTH_REQUIRED, "length-needed", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean files(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
