package org.moisson.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Changing the vocabularies while the service runs. What comes with the program stays as it is; the changes lie over it.
 * Who reads {@link Vocabularies} sees all of a change or nothing of it.
 */
public interface Editing {

    /** The vocabularies as they would be; throws {@link ChangeRefused}. Nothing is changed. */
    Vocabularies with(Change change);

    /**
     * Makes a change that was looked at in the vocabularies of that version; throws {@link ChangeRefused}, also where they
     * are others by now.
     */
    ChangeLog.Entry make(Change change, String by, String version);

    /** All changes, the newest first. */
    List<ChangeLog.Entry> history();

    /** The numbers of the changes that are taken back. */
    List<Long> undone();

    /** The vocabularies as they were in that version; empty where the program came with others then. */
    Optional<Vocabularies> at(String version);

    /** Takes over what other instances changed. Returns whether there was something. */
    boolean refresh();
}
