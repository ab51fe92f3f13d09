package org.moisson.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages are French until a person asks for English: the link that asks leads back to the same page, and a cookie of the browser
 * keeps the choice. What a browser says it prefers counts for nothing, and what programs read stays French.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LanguageChoice extends OncePerRequestFilter {

    /** Of the cookie and of the parameter. */
    static final String NAME = "lang";

    private static final String ENGLISH = "en";
    private static final String FRENCH = "fr";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getMethod().equals("GET") ? asked(request.getQueryString()) : null;
        if (asked != null && !Problems.forProgram(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, asked)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, address(request, ""));
            return;
        }
        request.setAttribute(Tongue.NAME, tongue(request));
        chain.doFilter(request, response);
    }

    private static Tongue tongue(HttpServletRequest request) {
        Locale locale = chosen(request);
        String other = locale.equals(Locale.ENGLISH) ? FRENCH : ENGLISH;
        return new Tongue(locale, locale.getLanguage(), other, address(request, NAME + "=" + other));
    }

    /** A form's script is answered in the language of its page; data is French. */
    private static Locale chosen(HttpServletRequest request) {
        boolean data = Problems.forProgram(request) && request.getMethod().equals("GET");
        Cookie[] cookies = data || request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                        .anyMatch(each ->
                                each.getName().equals(NAME) && each.getValue().equals(ENGLISH))
                ? Locale.ENGLISH
                : Locale.FRENCH;
    }

    private static @Nullable String asked(@Nullable String query) {
        return parts(query)
                .filter(each -> each.equals(NAME + "=" + ENGLISH) || each.equals(NAME + "=" + FRENCH))
                .map(each -> each.substring(NAME.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> parts(@Nullable String query) {
        return query == null || query.isEmpty() ? Stream.empty() : Arrays.stream(query.split("&", -1));
    }

    /** The page with that added to its query; where it answers a form, or its address is no path of ours, the first page. */
    private static String address(HttpServletRequest request, String more) {
        String path = request.getRequestURI();
        boolean again = request.getMethod().equals("GET") && path.equals(Links.own(path));
        String query = Stream.concat(
                        again
                                ? parts(request.getQueryString()).filter(each -> !each.startsWith(NAME + "="))
                                : Stream.empty(),
                        Stream.of(more))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return (again ? path : "/") + (query.isEmpty() ? "" : "?" + query);
    }
}
