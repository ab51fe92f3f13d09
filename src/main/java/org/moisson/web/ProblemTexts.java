package org.moisson.web;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Problems in the words of the bundle: "problem." and the type for the title, the same and ".detail" for the rest. */
@Component
final class ProblemTexts {

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "bad-request",
            401, "token-needed",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "unavailable");

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem of that type. */
    Problem of(HttpStatus status, String type, Object... values) {
        return said(status, type, text("problem." + type + ".detail", values));
    }

    /** The problem of that type with a detail that was put in words elsewhere. */
    Problem said(HttpStatus status, String type, String detail) {
        String title = messages.getMessage("problem." + type, null, text("problem.refused"), Tongue.spoken());
        return new Problem(status, type, title == null ? "" : title, detail);
    }

    /** What a status says by itself; a refusal that is not listed keeps its status, all else is a failure of ours. */
    Problem ofStatus(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String type = BY_STATUS.get(status);
        if (known != null && (type != null || known.is4xxClientError())) {
            return of(known, type == null ? "bad-request" : type);
        }
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Tongue.spoken());
    }
}
