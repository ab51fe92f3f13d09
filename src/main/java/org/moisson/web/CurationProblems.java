package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import org.moisson.curation.CurationRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns decisions that can't be taken, and bodies that can't be read, into problems. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CurationProblems {

    private final ProblemTexts problems;

    CurationProblems(ProblemTexts problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object refused(CurationRefused refused, HttpServletRequest request) {
        Problem problem = problems.of(status(refused.why()), refused.why().slug(), refused.about());
        return Problems.answer(request, problem, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return Problems.answer(request, problems.ofStatus(HttpStatus.BAD_REQUEST.value()), HttpHeaders.EMPTY);
    }

    private static HttpStatus status(CurationRefused.Why why) {
        return switch (why) {
            case BAD_VALUE, BAD_PLACE, BAD_DATE, BAD_FINDING, NOTHING_SAID, AMBIGUOUS_VALUE, TOO_MANY ->
                HttpStatus.BAD_REQUEST;
            case UNKNOWN_REPORT, UNKNOWN_FIELD, UNKNOWN_VALUE, UNKNOWN_FINDING, UNKNOWN_PASSAGE, UNKNOWN_DECISION ->
                HttpStatus.NOT_FOUND;
            case STALE, SUPERSEDED, COUNT_CHANGED -> HttpStatus.CONFLICT;
        };
    }
}
