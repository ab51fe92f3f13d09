package org.moisson.vocabulary;

/** The vocabularies and the gazetteer of the program, for the tests of other rooms. */
public final class VocabularyRoom {

    private VocabularyRoom() {}

    /** The vocabularies that the program brings with it. */
    public static Vocabularies vocabularies() {
        return new TurtleVocabularies(new VocabularySettings(null));
    }

    /** The same, ready to be changed. */
    public static Living living() {
        LivingVocabularies living = new LivingVocabularies(new VocabularySettings(null), new MemoryLog());
        return new Living(living, living);
    }

    /** Vocabularies and what changes them. */
    public record Living(Vocabularies vocabularies, Editing editing) {}

    /** The territories that the program brings with it. */
    public static Gazetteer gazetteer() {
        return new OfficialGazetteer();
    }
}
