package org.moisson.vocabulary;

import java.util.List;
import java.util.Optional;

/** The territories of France by code and by name; names are compared folded (case, accents, hyphens, "St"). */
public interface Gazetteer {

    /** The territory of a prefixed code. */
    Optional<Territory> find(String code);

    /** Every territory of that name, homonyms and former names included, regions first, then by inhabitants. */
    List<Territory> named(String name);

    /** The territories that hold this one, itself first: commune, EPCI, department, region. */
    List<Territory> upwards(Territory territory);

    /** Territories whose name begins so, the most populous first. */
    List<Territory> completing(String prefix, int most);
}
