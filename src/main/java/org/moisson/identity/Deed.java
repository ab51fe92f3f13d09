package org.moisson.identity;

import java.util.Locale;

/** What the log tells of. */
public enum Deed {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    ACCOUNT_CREATED,
    PASSWORD_CHANGED,
    ROLE_CHANGED,
    ACCOUNT_CLOSED,
    ACCOUNT_OPENED,
    LINK_ISSUED,
    LINK_WITHDRAWN,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    IMPORTED,
    IMPORT_RETRIED,
    IMPORT_CANCELLED,
    REPORT_DELETED,
    FIELD_CURATED,
    FINDING_CURATED,
    CONTACTS_REMOVED,
    VOCABULARY_CHANGED,
    VOCABULARY_REQUESTED,
    REQUEST_DECIDED,
    TERM_REFUSED,
    NEED_HANDLED,
    NEED_DISMISSED,
    NEED_REOPENED,
    EVERYTHING_TAKEN_OVER;

    /** As the API writes it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
