package org.moisson.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal or failure in the shape of RFC 9457; type is stable, title and detail are for a person. */
record Problem(HttpStatus status, String type, String title, String detail) {

    private static final String TYPES = "urn:moisson:problem:";

    /** The problem as the API writes it. */
    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        return body;
    }
}
