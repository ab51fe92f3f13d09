package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.moisson.identity.AuditLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of changes, for a person. */
@Controller
@Hidden
class AuditPages {

    private static final int SHOWN = 100;

    private final AuditLog log;
    private final Texts texts;
    private final AuditSubjects subjects;

    AuditPages(AuditLog log, Texts texts, AuditSubjects subjects) {
        this.subjects = subjects;
        this.log = log;
        this.texts = texts;
    }

    /** An entry of the log. */
    record EntryView(String when, String iso, String actor, String deed, String subject) {}

    @GetMapping("/administration/journal")
    String log(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant, Model model) {
        List<AuditLog.Entry> entries = log.before(avant, SHOWN);
        model.addAttribute("entries", entries.stream().map(this::view).toList());
        if (entries.size() == SHOWN) {
            model.addAttribute("older", entries.get(SHOWN - 1).number());
        }
        return "audit";
    }

    private EntryView view(AuditLog.Entry entry) {
        return new EntryView(
                Days.time(entry.at()),
                entry.at().toString(),
                entry.actor(),
                texts.text("deed." + entry.deed()),
                subjects.of(entry));
    }
}
