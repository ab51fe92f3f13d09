package org.moisson.web;

import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.moisson.drafting.DraftSettings;
import org.moisson.importing.Limits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** How large an upload may be, and what is said of one that is larger. */
@Component
final class UploadSizes {

    /** What a form weighs beside its file. */
    private static final long FORM_BYTES = 100_000;

    private final Limits limits;
    private final DraftSettings drafts;
    private final Texts texts;
    private final ProblemTexts problems;

    UploadSizes(Limits limits, DraftSettings drafts, Texts texts, ProblemTexts problems) {
        this.limits = limits;
        this.drafts = drafts;
        this.texts = texts;
        this.problems = problems;
    }

    /** The bytes of one upload to an address that needs that, all files together. */
    long most(Rules.Need need) {
        return need == Rules.Need.DRAFT
                ? drafts.fileSize().toBytes() + FORM_BYTES
                : limits.importSize().toBytes();
    }

    /** Of an upload that says that it is larger. */
    Problem tooLarge(Rules.Need need) {
        return need == Rules.Need.DRAFT
                ? said("refused.draft-size", drafts.fileSize().toMegabytes())
                : tooLarge();
    }

    private Problem tooLarge() {
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
