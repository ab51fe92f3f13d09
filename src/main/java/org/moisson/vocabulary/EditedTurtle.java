package org.moisson.vocabulary;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** A shipped vocabulary written anew with what was changed; what nobody can change stays as it came. */
final class EditedTurtle {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final IRI ALTERNATIVE = VALUES.createIRI(TurtleFile.SKOS, "altLabel");
    private static final IRI HIDDEN = VALUES.createIRI(TurtleFile.SKOS, "hiddenLabel");
    private static final IRI CUE = VALUES.createIRI(TurtleFile.OWN, "cue");
    private static final IRI DEFINITION = VALUES.createIRI(TurtleFile.SKOS, "definition");
    private static final List<IRI> EDITABLE = List.of(ALTERNATIVE, HIDDEN, CUE, DEFINITION);

    private final Scheme scheme;
    private final List<Statement> written = new ArrayList<>();

    private EditedTurtle(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The shipped text itself where nothing is changed. */
    static String of(String shipped, List<Concept> before, EditedVocabularies after, Scheme scheme) {
        List<Concept> all = after.all(scheme);
        boolean retired = all.stream().anyMatch(each -> after.deprecated(scheme, each.id()));
        return !retired && all.equals(before) ? shipped : new EditedTurtle(scheme).write(shipped, before, after);
    }

    private String write(String shipped, List<Concept> before, EditedVocabularies after) {
        Map<String, Concept> known = new HashMap<>();
        before.forEach(each -> known.put(iri(each.id()).stringValue(), each));
        Map<String, Concept> edited = new HashMap<>();
        after.all(scheme).stream()
                .filter(each -> !each.equals(known.get(iri(each.id()).stringValue())))
                .forEach(each -> edited.put(iri(each.id()).stringValue(), each));
        StatementCollector read = read(shipped);
        read.getStatements().stream()
                .filter(each ->
                        !edited.containsKey(each.getSubject().stringValue()) || !EDITABLE.contains(each.getPredicate()))
                .forEach(written::add);
        for (Concept each : after.all(scheme)) {
            if (!known.containsKey(iri(each.id()).stringValue())) {
                introduce(each);
            }
            if (edited.containsKey(iri(each.id()).stringValue())) {
                describe(each);
            }
            if (after.deprecated(scheme, each.id())) {
                add(each, VALUES.createIRI(OWL, "deprecated"), VALUES.createLiteral(true));
            }
        }
        return text(read.getNamespaces());
    }

    private static StatementCollector read(String turtle) {
        StatementCollector read = new StatementCollector();
        TurtleParser parser = new TurtleParser();
        parser.setRDFHandler(read);
        try {
            parser.parse(new StringReader(turtle), "urn:moisson:");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return read;
    }

    private void introduce(Concept concept) {
        add(concept, VALUES.createIRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), skos("Concept"));
        add(concept, skos("notation"), VALUES.createLiteral(concept.id()));
        add(concept, skos("inScheme"), VALUES.createIRI("urn:moisson:" + scheme.slug()));
        add(concept, skos("prefLabel"), VALUES.createLiteral(concept.label(), "fr"));
        if (concept.broader() != null) {
            add(concept, skos("broader"), iri(concept.broader()));
        }
        if (!concept.group().isEmpty()) {
            add(concept, VALUES.createIRI(TurtleFile.OWN, "group"), VALUES.createLiteral(concept.group(), "fr"));
        }
    }

    private void describe(Concept concept) {
        concept.alternatives().forEach(each -> add(concept, ALTERNATIVE, VALUES.createLiteral(each, "fr")));
        concept.hidden().forEach(each -> add(concept, HIDDEN, VALUES.createLiteral(each, "fr")));
        concept.cues().forEach(each -> add(concept, CUE, VALUES.createLiteral(each, "fr")));
        add(concept, DEFINITION, VALUES.createLiteral(concept.definition(), "fr"));
    }

    private void add(Concept concept, IRI property, Value value) {
        written.add(VALUES.createStatement(iri(concept.id()), property, value));
    }

    private IRI iri(String id) {
        return VALUES.createIRI("urn:moisson:" + scheme.slug() + "/" + id);
    }

    private static IRI skos(String name) {
        return VALUES.createIRI(TurtleFile.SKOS, name);
    }

    private String text(Map<String, String> namespaces) {
        StringWriter out = new StringWriter();
        TurtleWriter writer = new TurtleWriter(out);
        writer.startRDF();
        namespaces.forEach(writer::handleNamespace);
        writer.handleNamespace("owl", OWL);
        // what belongs to one subject stands together
        Map<String, List<Statement>> bySubject = new java.util.LinkedHashMap<>();
        written.forEach(each -> bySubject
                .computeIfAbsent(each.getSubject().stringValue(), key -> new ArrayList<>())
                .add(each));
        bySubject.values().forEach(each -> each.forEach(writer::handleStatement));
        writer.endRDF();
        return out.toString();
    }
}
