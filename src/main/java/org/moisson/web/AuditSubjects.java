package org.moisson.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.moisson.identity.AuditLog;
import org.moisson.identity.Deed;
import org.moisson.identity.Role;
import org.springframework.stereotype.Component;

/** What an entry of the log is about, in the words of the page: the log itself holds slugs, which no language changes. */
@Component
final class AuditSubjects {

    private static final String BESIDE = " · ";
    private static final String CHANGED = " → ";
    private static final List<String> ORIGINS = List.of("api", "page", "command-line", "inbox", "samples");

    private final Texts texts;

    AuditSubjects(Texts texts) {
        this.texts = texts;
    }

    /** The subject as a person reads it; as it stands where there is nothing to put in words. */
    String of(AuditLog.Entry entry) {
        String subject = entry.subject();
        return Arrays.stream(Deed.values())
                .filter(each -> each.slug().equals(entry.deed()))
                .findFirst()
                .map(deed -> of(deed, subject))
                .orElse(subject);
    }

    private String of(Deed deed, String subject) {
        return switch (deed) {
            case ROLE_CHANGED, ACCOUNT_CREATED -> afterName(subject);
            case LINK_ISSUED -> role(subject);
            case IMPORTED -> origin(subject);
            case REQUEST_DECIDED -> decision(subject);
            default -> subject;
        };
    }

    /** "Camille · reader → curator"; a name may hold any of these signs. */
    private String afterName(String subject) {
        int end = subject.lastIndexOf(BESIDE);
        return end < 0
                ? subject
                : subject.substring(0, end + BESIDE.length())
                        + Arrays.stream(subject.substring(end + BESIDE.length()).split(CHANGED, -1))
                                .map(this::role)
                                .collect(Collectors.joining(CHANGED));
    }

    private String role(String slug) {
        return Role.of(slug).map(each -> texts.text("role." + each.slug())).orElse(slug);
    }

    /** The id of an import and where it came from. */
    private String origin(String subject) {
        int end = subject.indexOf(' ');
        String origin = subject.substring(end + 1);
        return end < 0 || !ORIGINS.contains(origin)
                ? subject
                : subject.substring(0, end) + BESIDE + texts.text("import-origin." + origin);
    }

    /** The number of a request and what became of it. */
    private String decision(String subject) {
        int end = subject.indexOf(' ');
        return switch (subject.substring(end + 1)) {
            case "GRANTED" -> subject.substring(0, end) + BESIDE + texts.text("audit.granted");
            case "TURNED_DOWN" -> subject.substring(0, end) + BESIDE + texts.text("audit.turned-down");
            default -> subject;
        };
    }
}
