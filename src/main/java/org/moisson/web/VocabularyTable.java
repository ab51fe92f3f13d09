package org.moisson.web;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** A vocabulary as a table, a concept a row; several words of one cell are parted by " | ". */
final class VocabularyTable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "libelle",
            "anglais",
            "plus_large",
            "groupe",
            "synonymes",
            "sigles",
            "formes_cachees",
            "indices",
            "definition",
            "age_min",
            "age_max",
            "fiches");

    private VocabularyTable() {}

    static String of(Scheme scheme, Vocabularies vocabularies, Map<String, Long> counts, char separator) {
        StringWriter out = new StringWriter();
        CsvWriter csv = new CsvWriter(out, separator);
        try {
            csv.begin(COLUMNS);
            for (Concept each : vocabularies.concepts(scheme)) {
                csv.row(List.of(
                        each.id(),
                        each.label(),
                        each.english(),
                        each.broader() == null ? "" : each.broader(),
                        each.group(),
                        joined(each.alternatives()),
                        joined(each.abbreviations()),
                        joined(each.hidden()),
                        joined(each.cues()),
                        each.definition(),
                        each.ageMin() == null ? "" : String.valueOf(each.ageMin()),
                        each.ageMax() == null ? "" : String.valueOf(each.ageMax()),
                        String.valueOf(counts.getOrDefault(each.id(), 0L))));
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toString();
    }

    private static String joined(List<String> words) {
        return String.join(" | ", words);
    }
}
