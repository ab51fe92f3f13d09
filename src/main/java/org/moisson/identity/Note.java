package org.moisson.identity;

/**
 * What the log says of a change: written down in the same step as the change, or neither is.
 *
 * @param actor the name of who acts
 * @param subject what it is done to: an id, a name; never words of a document
 */
public record Note(String actor, Deed deed, String subject) {

    /** Of what somebody does. */
    public static Note of(Actor by, Deed deed, String subject) {
        return new Note(by.name(), deed, subject);
    }
}
