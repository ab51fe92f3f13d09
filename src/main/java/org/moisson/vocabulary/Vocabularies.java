package org.moisson.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * All controlled vocabularies: those that were loaded and checked at start, with what people changed since. Each call sees
 * them as they are at that moment; {@link #now} gives some that stay.
 */
public interface Vocabularies {

    /** The concepts of a scheme that are in use, in the order of their file, those added later at the end. */
    List<Concept> concepts(Scheme scheme);

    /** The concept of that id, in use or not any more; empty where there is none. */
    Optional<Concept> find(Scheme scheme, String id);

    /** The preferred label, the id itself where there is no such concept. */
    default String label(Scheme scheme, String id) {
        return find(scheme, id).map(Concept::label).orElse(id);
    }

    /** The acronyms of the field. */
    List<Acronym> acronyms();

    /** The scheme as SKOS in Turtle. */
    String turtle(Scheme scheme);

    /** Changes with any of the vocabularies' content. */
    String version();

    /** Changes with the content that comes with the program only. */
    default String shippedVersion() {
        return version();
    }

    /** These vocabularies as they are now; what is given back never changes. */
    default Vocabularies now() {
        return this;
    }

    /** Whether the concept is out of use. */
    default boolean deprecated(Scheme scheme, String id) {
        return false;
    }
}
