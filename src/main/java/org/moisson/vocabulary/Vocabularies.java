package org.moisson.vocabulary;

import java.util.List;
import java.util.Optional;

/** All controlled vocabularies, as loaded and checked at start; does not change while the service runs. */
public interface Vocabularies {

    /** The concepts of a scheme in the order of their file. */
    List<Concept> concepts(Scheme scheme);

    /** The concept of that id, empty where there is none. */
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
}
