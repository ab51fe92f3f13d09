package org.moisson.web;

/**
 * A request that can't be met as it stands. The type is the last segment of the problem's type; what it says to a person is
 * the message "refused." and the key, filled with the values.
 */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;
    private final String key;
    private final transient Object[] values;

    Refused(String type, String key, Object... values) {
        super(type + ": " + key);
        this.type = type;
        this.key = key;
        this.values = values.clone();
    }

    String type() {
        return type;
    }

    /** What it says, in the words of the bundle. */
    String detail(Texts texts) {
        return texts.text("refused." + key, values);
    }
}
