package org.moisson.store;

import java.util.Set;

/** Terms that nobody wants in the vocabularies. Thread-safe. */
public interface RefusedTerms {

    /** All of them, as they were given. */
    Set<String> all();

    /** One more. */
    void add(String term, String by);
}
