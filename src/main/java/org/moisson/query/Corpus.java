package org.moisson.query;

import java.util.List;
import java.util.Set;

/** What a reader of lines must know of the texts that are searched. */
public interface Corpus {

    /** Those of the words that some text holds. */
    Set<String> holds(List<String> words);

    /** Folded words of the texts that are spelt almost so, the best first. */
    List<String> near(String word);
}
