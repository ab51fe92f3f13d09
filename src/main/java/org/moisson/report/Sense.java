package org.moisson.report;

import java.util.List;

/** What a finding is said to state. */
public record Sense(FindingKind kind, Polarity polarity, List<String> factors, Modality modality) {

    public Sense {
        factors = List.copyOf(factors);
    }

    /** What that finding is said to state. */
    public static Sense of(Finding finding) {
        return new Sense(finding.kind(), finding.polarity(), finding.factors(), finding.modality());
    }
}
