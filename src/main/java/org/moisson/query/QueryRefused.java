package org.moisson.query;

/** A question that can't be asked; its type is stable, its message is French and for a person. */
public class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    public QueryRefused(String type, String message) {
        super(message);
        this.type = type;
    }

    /** The last segment of the problem's type. */
    public String type() {
        return type;
    }
}
