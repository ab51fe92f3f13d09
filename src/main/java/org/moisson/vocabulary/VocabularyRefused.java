package org.moisson.vocabulary;

import java.util.List;

/** The vocabularies hold faults; the message names each in French, with its file. */
public final class VocabularyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VocabularyRefused(List<String> faults) {
        super("Vocabulaires refusés :\n  - " + String.join("\n  - ", faults));
    }
}
