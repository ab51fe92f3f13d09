package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curation;
import org.moisson.curation.Signature;
import org.moisson.identity.Actor;
import org.moisson.identity.AuditLog;
import org.moisson.identity.Deed;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.springframework.stereotype.Component;

/** Under whose name a decision is written down, in the history of the report and in the log. */
@Component
final class Signing {

    private final AuditLog audit;

    Signing(AuditLog audit) {
        this.audit = audit;
    }

    /** The signature of whoever sent the request, who looked at that version. */
    Signature of(HttpServletRequest request, @Nullable String version) {
        return new Signature(Who.of(request).name(), Seen.version(version));
    }

    /** Notes in the log what was decided. */
    void record(HttpServletRequest request, Curation.Changed changed) {
        Actor actor = Who.of(request).actor();
        changed.made().forEach(each -> audit.record(actor, deed(each), each.report() + " " + each.number()));
    }

    private static Deed deed(Decision decision) {
        return switch (decision.change()) {
            case Change.OfFinding it -> Deed.FINDING_CURATED;
            case Change.OfValue it -> Deed.FIELD_CURATED;
            case Change.Undone it -> Deed.FIELD_CURATED;
        };
    }

    /** Notes in the log that many were confirmed. */
    void record(HttpServletRequest request, Curation.Confirmed confirmed) {
        audit.record(Who.of(request).actor(), Deed.FIELD_CURATED, confirmed.confirmed() + " confirmed together");
    }
}
