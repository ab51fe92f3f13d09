package org.moisson.web;

import org.moisson.thesaurus.Thesaurus;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Puts back what a test changed, for the next one over the same service. */
final class Reset {

    private Reset() {}

    static void vocabularies(Editing editing, Vocabularies vocabularies, Thesaurus thesaurus) {
        thesaurus.requests().forEach(each -> thesaurus.turnDown(each.id(), "test"));
        thesaurus.history().stream()
                .filter(each -> !each.undone() && !(each.entry().change() instanceof Change.Undo))
                .forEach(each -> editing.make(
                        new Change.Undo(Scheme.THEME, "", each.entry().number()), "test", vocabularies.version()));
    }
}
