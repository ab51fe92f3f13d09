package org.moisson.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies that one address sends at the same time are few: each holds a thread, and may trickle in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class BodiesAtOnce extends OncePerRequestFilter {

    private static final int MOST = 32;
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Refusals refusals;

    BodiesAtOnce(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = Addresses.of(request);
        try {
            if (underWay.merge(who, 1, Integer::sum) <= MOST) {
                chain.doFilter(request, response);
            } else {
                refusals.tooMany(LATER, request, response);
            }
        } finally {
            underWay.computeIfPresent(who, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
