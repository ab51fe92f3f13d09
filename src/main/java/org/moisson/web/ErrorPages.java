package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when the servlet container itself gave up on a request. */
@Controller
@Hidden
class ErrorPages implements ErrorController {

    private final ProblemTexts problems;

    ErrorPages(ProblemTexts problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        HttpServletRequest original = new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path instanceof String text ? text : "/";
            }
        };
        int code = status instanceof Integer number ? number : 404;
        Problem problem =
                request.getAttribute(Refusals.PROBLEM) instanceof Problem known ? known : problems.ofStatus(code);
        return Problems.answer(original, problem, HttpHeaders.EMPTY);
    }
}
