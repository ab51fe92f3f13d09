package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import org.moisson.vocabulary.ChangeRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says why a vocabulary can't be changed so. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class VocabularyProblems {

    private final ProblemTexts problems;
    private final Texts texts;

    VocabularyProblems(ProblemTexts problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    Object refused(ChangeRefused refused, HttpServletRequest request) {
        ChangeRefused.Why why = refused.why();
        String detail = texts.text("refused.change." + why.slug(), refused.about());
        Problem problem = why == ChangeRefused.Why.CHANGED_MEANWHILE
                ? problems.said(HttpStatus.CONFLICT, "changed-meanwhile", detail)
                : problems.said(HttpStatus.BAD_REQUEST, "change-refused", detail);
        return Problems.answer(request, problem, HttpHeaders.EMPTY);
    }
}
