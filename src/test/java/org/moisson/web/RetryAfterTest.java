package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is told that something is away is told when to ask again, on a page as in the API. */
class RetryAfterTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private Object answer(String path, HttpStatus status) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        return Problems.answer(request, new Problem(status, "unavailable", "Titre", "Détail"), HttpHeaders.EMPTY);
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ce-qui-a-marche"})
    void a_page(String path) {
        assertThat(answer(path, HttpStatus.SERVICE_UNAVAILABLE)).isInstanceOf(ModelAndView.class);
        assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        response.reset();
        answer(path, HttpStatus.NOT_FOUND);
        assertThat(response.containsHeader(HttpHeaders.RETRY_AFTER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reports", "/actuator/health"})
    void the_api(String path) {
        assertThat(answer(path, HttpStatus.SERVICE_UNAVAILABLE))
                .isInstanceOfSatisfying(
                        ResponseEntity.class,
                        entity -> assertThat(entity.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                                .isEqualTo("5"));
    }
}
