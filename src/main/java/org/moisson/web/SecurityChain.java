package org.moisson.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** The filters between the door and the controllers: who is it, may they, does the form come from our own page. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /** The header that a script of our pages sends the token in; a form sends it as the field _csrf. */
    static final String CSRF_HEADER = "X-CSRF-TOKEN";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, Access access, AccessSettings settings, Budgets budgets, Refusals refusals) {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).requireCsrfProtectionMatcher(access::forgeable))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        refusals.refuse(HttpStatus.FORBIDDEN, "page-expired", request, response)))
                .addFilterBefore(new Admission(access, settings, budgets, refusals), CsrfFilter.class)
                .build();
    }

    /** Each of these filters would be timed in each request, for nobody: a thirtieth of the work of a search. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** In a cookie: whoever only reads is remembered by nothing. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return tokens;
    }
}
