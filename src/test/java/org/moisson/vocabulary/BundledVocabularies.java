package org.moisson.vocabulary;

import org.jspecify.annotations.Nullable;

/** The vocabularies and the gazetteer that come with the service, for the tests of other rooms. */
public final class BundledVocabularies {

    private static @Nullable Vocabularies vocabularies;
    private static final Gazetteer GAZETTEER = new OfficialGazetteer();

    private BundledVocabularies() {}

    public static synchronized Vocabularies vocabularies() {
        if (vocabularies == null) {
            vocabularies = new TurtleVocabularies(new VocabularySettings(null));
        }
        return vocabularies;
    }

    public static Gazetteer gazetteer() {
        return GAZETTEER;
    }
}
