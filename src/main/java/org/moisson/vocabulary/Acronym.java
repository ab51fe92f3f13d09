package org.moisson.vocabulary;

import java.util.List;

/** An acronym of the field and what it stands for; several expansions mean that the context decides. */
public record Acronym(String letters, List<String> expansions) {

    public Acronym {
        expansions = List.copyOf(expansions);
    }
}
