package org.moisson.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Status;

/**
 * What a person says of a finding; what is null stays as it is.
 *
 * @param status confirmed or rejected; a correction confirms
 * @param passageId where it is read
 */
public record FindingEdit(
        @Nullable Status status,
        @Nullable String kind,
        @Nullable String polarity,
        @Nullable List<String> factors,
        @Nullable String modality,
        @Nullable String passageId) {

    /** Confirmed or rejected as it is. */
    public static FindingEdit status(Status status) {
        return new FindingEdit(status, null, null, null, null, null);
    }

    /** Whether anything is corrected. */
    boolean corrects() {
        return kind != null || polarity != null || factors != null || modality != null;
    }
}
