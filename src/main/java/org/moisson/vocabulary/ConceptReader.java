package org.moisson.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.vocabulary.TurtleFile.Resource;

/** Makes concepts and acronyms of Turtle files and gathers every fault in them. */
final class ConceptReader {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final List<String> faults = new ArrayList<>();

    /** The concepts of a scheme in the order of the file. */
    List<Concept> concepts(Scheme scheme, TurtleFile file) {
        List<Concept> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Resource resource : file.resources()) {
            if (isConcept(resource)) {
                Concept concept = concept(scheme, resource, file);
                if (!ids.add(concept.id())) {
                    fault(file, concept.id(), "cette notation est donnée deux fois");
                }
                found.add(concept);
            }
        }
        if (found.isEmpty()) {
            faults.add(file.name() + " : aucun concept (skos:Concept)");
        }
        checkBroader(found, file);
        return found;
    }

    /** The acronyms of their file. */
    List<Acronym> acronyms(TurtleFile file) {
        List<Acronym> found = new ArrayList<>();
        for (Resource resource : file.resources()) {
            if (isConcept(resource)) {
                String letters = resource.text(TurtleFile.SKOS + "notation");
                List<String> expansions = resource.texts(TurtleFile.OWN + "expansion");
                if (letters.isEmpty() || expansions.isEmpty()) {
                    fault(
                            file,
                            resource.segment(),
                            "un sigle veut une notation (skos:notation) et un moisson:expansion");
                }
                found.add(new Acronym(letters, expansions));
            }
        }
        return found;
    }

    /** Throws {@link VocabularyRefused} when anything was wrong. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new VocabularyRefused(faults);
        }
    }

    private static boolean isConcept(Resource resource) {
        return resource.texts(TYPE).contains(TurtleFile.SKOS + "Concept");
    }

    private Concept concept(Scheme scheme, Resource resource, TurtleFile file) {
        String id = resource.text(TurtleFile.SKOS + "notation");
        if (!id.equals(resource.segment())) {
            fault(file, resource.segment(), "la notation « " + id + " » n'est pas la fin de l'URI");
        }
        if (resource.text(TurtleFile.SKOS + "definition").isEmpty()) {
            fault(file, id, "il manque une définition (skos:definition)");
        }
        return new Concept(
                scheme,
                id,
                label(resource, id, file),
                english(resource),
                resource.texts(TurtleFile.SKOS + "altLabel"),
                resource.texts(TurtleFile.OWN + "abbreviation"),
                resource.texts(TurtleFile.SKOS + "hiddenLabel"),
                resource.texts(TurtleFile.OWN + "cue"),
                resource.texts(TurtleFile.OWN + "falseFriend"),
                resource.text(TurtleFile.SKOS + "definition"),
                broader(resource),
                resource.text(TurtleFile.OWN + "group"),
                years(resource, "ageMin", file),
                years(resource, "ageMax", file),
                List.of());
    }

    private String label(Resource resource, String id, TurtleFile file) {
        List<String> french = resource.all(TurtleFile.SKOS + "prefLabel").stream()
                .filter(word -> word.language().equals("fr"))
                .map(TurtleFile.Word::text)
                .toList();
        if (french.size() != 1) {
            fault(
                    file,
                    id,
                    french.isEmpty() ? "il manque un libellé français (skos:prefLabel @fr)" : "deux libellés français");
        }
        return french.isEmpty() ? id : french.getFirst();
    }

    private static String english(Resource resource) {
        return resource.all(TurtleFile.SKOS + "prefLabel").stream()
                .filter(word -> word.language().equals("en"))
                .map(TurtleFile.Word::text)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String broader(Resource resource) {
        String uri = resource.text(TurtleFile.SKOS + "broader");
        return uri.isEmpty() ? null : uri.substring(uri.lastIndexOf('/') + 1);
    }

    private @Nullable Integer years(Resource resource, String property, TurtleFile file) {
        String text = resource.text(TurtleFile.OWN + property);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            fault(file, resource.segment(), "moisson:" + property + " n'est pas un nombre d'années : " + text);
            return null;
        }
    }

    private void checkBroader(List<Concept> concepts, TurtleFile file) {
        Map<String, Concept> byId = new HashMap<>();
        concepts.forEach(concept -> byId.put(concept.id(), concept));
        for (Concept concept : concepts) {
            Concept above = concept;
            for (int steps = 0; above != null && above.broader() != null; steps++) {
                String broader = above.broader();
                if (steps == 0 && !byId.containsKey(broader)) {
                    fault(file, concept.id(), "le concept plus large « " + broader + " » n'existe pas (skos:broader)");
                }
                if (steps > concepts.size()) {
                    fault(file, concept.id(), "la hiérarchie tourne en rond (skos:broader)");
                    break;
                }
                above = byId.get(broader);
            }
        }
    }

    private void fault(TurtleFile file, String id, String what) {
        faults.add(file.name() + ", " + id + " : " + what);
    }
}
