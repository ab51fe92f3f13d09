package org.moisson.thesaurus;

import java.util.List;
import java.util.Optional;
import org.moisson.importing.Renewal;
import org.moisson.store.ChangeRequests;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeLog;

/** Changing the vocabularies with open eyes. Throws ChangeRefused for what can't be made. */
public interface Thesaurus {

    /** What a change would do to reports and questions; nothing is changed. Takes half a minute at most. */
    Effect effect(Change change);

    /**
     * Makes a change. The reports that it concerns are understood and indexed anew in the background.
     *
     * @param version of the vocabularies in which it was looked at
     */
    ChangeLog.Entry make(Change change, String by, String version);

    /** Asks for a change that somebody else is to make; it is checked as if it were made. */
    ChangeRequests.Request request(Change change, String by);

    /** Makes what was asked for, as it was looked at in the vocabularies of that version. */
    ChangeLog.Entry grant(long request, String by, String version);

    /** Turns down what was asked for; returns whether it was still open. */
    boolean turnDown(long request, String by);

    /** What is asked for and not decided, the oldest first. */
    List<ChangeRequests.Request> requests();

    /** All changes, the newest first. */
    List<Past> history();

    /** Terms of the corpus that the vocabularies may lack. */
    Proposals proposals();

    /** A term is not to be proposed any more. */
    void refuse(String term, String by);

    /** How far reports are being understood anew, empty when all are. */
    Optional<Renewal.Progress> progress();

    /** A change, and whether it was taken back. */
    record Past(ChangeLog.Entry entry, boolean undone) {}
}
