package org.moisson.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/** A vocabulary's Turtle: its resources in the order of the file, each with its properties. */
record TurtleFile(String name, String text, List<Resource> resources) {

    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String OWN = "urn:moisson:term:";

    /** A value as written; language is empty for what is no text in a language. */
    record Word(String text, String language) {}

    /** A resource by its URI, the words of each property in the order of the file. */
    record Resource(String uri, Map<String, List<Word>> properties) {

        List<Word> all(String property) {
            return properties.getOrDefault(property, List.of());
        }

        /** The texts of a property that are French or of no language. */
        List<String> texts(String property) {
            return all(property).stream()
                    .filter(word -> word.language().isEmpty() || word.language().equals("fr"))
                    .map(Word::text)
                    .toList();
        }

        String text(String property) {
            List<String> texts = texts(property);
            return texts.isEmpty() ? "" : texts.getFirst();
        }

        /** The last segment of the URI. */
        String segment() {
            return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
        }
    }

    /** Reads Turtle; throws {@link VocabularyRefused} with the line of the fault. */
    static TurtleFile parse(String name, String text) {
        Gatherer gatherer = new Gatherer();
        TurtleParser parser = new TurtleParser();
        parser.setRDFHandler(gatherer);
        try {
            parser.parse(new StringReader(text), "urn:moisson:");
        } catch (RDFParseException e) {
            throw new VocabularyRefused(
                    List.of(name + ", ligne " + e.getLineNumber() + " : Turtle illisible (" + e.getMessage() + ")"));
        } catch (RDFHandlerException | IOException e) {
            throw new IllegalStateException(name, e);
        }
        return new TurtleFile(name, text, gatherer.resources());
    }

    private static final class Gatherer extends AbstractRDFHandler {

        private final Map<String, Map<String, List<Word>>> found = new LinkedHashMap<>();

        @Override
        public void handleStatement(Statement statement) {
            Value object = statement.getObject();
            String language =
                    object instanceof Literal literal ? literal.getLanguage().orElse("") : "";
            found.computeIfAbsent(statement.getSubject().stringValue(), uri -> new LinkedHashMap<>())
                    .computeIfAbsent(statement.getPredicate().stringValue(), property -> new ArrayList<>())
                    .add(new Word(object.stringValue(), language));
        }

        List<Resource> resources() {
            return found.entrySet().stream()
                    .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
