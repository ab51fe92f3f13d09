package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.moisson.identity.AuditLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of changes, for a program. */
@RestController
@Tag(name = "Administration")
class AuditApi {

    private static final int MOST = 1000;

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    @Operation(summary = "Qui a changé quoi et quand, du plus récent au plus ancien, avant un numéro")
    @GetMapping("/api/audit")
    List<AuditLog.Entry> entries(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int size) {
        if (size < 1 || size > MOST) {
            throw new Refused("bad-page", "size", MOST);
        }
        return log.before(before, size);
    }
}
