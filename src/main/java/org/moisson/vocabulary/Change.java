package org.moisson.vocabulary;

import org.jspecify.annotations.Nullable;

/** A change that somebody makes to a vocabulary; what it means is said by {@link Editing}. */
public sealed interface Change {

    /** The vocabulary that it changes. */
    Scheme scheme();

    /** The concept that it is about. */
    String concept();

    /** One more word for a concept. */
    record AddLabel(Scheme scheme, String concept, LabelKind kind, String text) implements Change {

        public AddLabel {
            text = Tidy.line(text, "text");
        }
    }

    /** One word less. */
    record RemoveLabel(Scheme scheme, String concept, LabelKind kind, String text) implements Change {

        public RemoveLabel {
            text = Tidy.line(text, "text");
        }
    }

    /** Another definition. */
    record Define(Scheme scheme, String concept, String definition) implements Change {

        public Define {
            definition = Tidy.line(definition, "definition");
        }
    }

    /**
     * A new concept.
     *
     * @param concept its id, small letters, figures and hyphens
     * @param broader the id above it, or null
     */
    record AddConcept(
            Scheme scheme,
            String concept,
            String label,
            String definition,
            @Nullable String broader) implements Change {

        public AddConcept {
            label = Tidy.line(label, "label");
            definition = Tidy.line(definition, "definition");
            broader = broader == null || broader.isBlank() ? null : broader.strip();
        }
    }

    /** The concept is not given to reports any more; its label stays for what bears it by a human's word. */
    record Deprecate(Scheme scheme, String concept) implements Change {}

    /** An earlier change is taken back. */
    record Undo(Scheme scheme, String concept, long number) implements Change {}
}
