package org.moisson.query;

import java.util.List;
import java.util.Set;

/** What a reader of lines must know of the texts that are searched. */
public interface Corpus {

    /** Those of the words that some text holds. */
    Set<String> holds(List<String> words);

    /** Whether some text holds a word that begins alike. */
    boolean holdsKin(String word);

    /** Folded words of the texts that are spelt almost so, the best first. */
    List<String> near(String word);
}
