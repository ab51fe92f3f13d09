package org.moisson.web;

/** What a URL names is not there; type is the last segment of the problem's type. */
final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    private Missing(String type) {
        super(type);
        this.type = type;
    }

    /** No such report. */
    static Missing report() {
        return new Missing("unknown-report");
    }

    /** The report has no such page. */
    static Missing page() {
        return new Missing("unknown-page");
    }

    /** The sheet has no such field. */
    static Missing field() {
        return new Missing("unknown-field");
    }

    /** No such import. */
    static Missing importJob() {
        return new Missing("unknown-import");
    }

    /** No such vocabulary. */
    static Missing vocabulary() {
        return new Missing("unknown-vocabulary");
    }

    /** No such account. */
    static Missing account() {
        return new Missing("unknown-account");
    }

    /** No such token. */
    static Missing token() {
        return new Missing("unknown-token");
    }

    /** No such link. */
    static Missing link() {
        return new Missing("unknown-link");
    }

    /** No such need, or no such state of one. */
    static Missing need() {
        return new Missing("unknown-need");
    }

    String type() {
        return type;
    }
}
