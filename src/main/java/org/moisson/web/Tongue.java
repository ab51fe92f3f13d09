package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The language of an answer; every page knows it as {@code tongue}.
 *
 * @param locale French or English
 * @param code of the locale, for the lang attribute
 * @param other the language code that the switch leads to
 * @param address of the same page in the other language
 */
record Tongue(Locale locale, String code, String other, String address) {

    /** Of the attribute of the request. */
    static final String NAME = "tongue";

    /** That of the request at hand; outside of one all is French. */
    static Locale spoken() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes both
                ? of(both.getRequest())
                : Locale.FRENCH;
    }

    /** That of a request. */
    static Locale of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Tongue tongue ? tongue.locale() : Locale.FRENCH;
    }
}
