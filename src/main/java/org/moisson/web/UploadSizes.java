package org.moisson.web;

import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.moisson.importing.Limits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** How large an upload may be, and what is said of one that is larger. */
@Component
final class UploadSizes {

    private final Limits limits;
    private final Texts texts;
    private final ProblemTexts problems;

    UploadSizes(Limits limits, Texts texts, ProblemTexts problems) {
        this.limits = limits;
        this.texts = texts;
        this.problems = problems;
    }

    /** The bytes of one upload, all files together. */
    long most() {
        return limits.importSize().toBytes();
    }

    /** Of an upload that says that it is larger. */
    Problem tooLarge() {
        return said("refused.import-size", limits.importSize().toMegabytes());
    }

    /** Of an upload that turned out to be larger, or of which a file is. */
    Problem tooLarge(MaxUploadSizeExceededException found) {
        for (Throwable cause = found; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeLimitExceededException) {
                return tooLarge();
            }
        }
        return said("refused.file-size", limits.fileSize().toMegabytes());
    }

    private Problem said(String key, long megabytes) {
        return problems.said(HttpStatus.CONTENT_TOO_LARGE, "too-large", texts.text(key, megabytes));
    }
}
