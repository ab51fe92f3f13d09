package org.moisson.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moisson.language.TextTable;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** What to ask in an interview to have a factor told of; in French, as interviews are held. */
@Component
public final class InterviewQuestions {

    private static final String RESOURCE = "/drafting/questions.tsv";

    private final Map<String, List<String>> byFactor;

    InterviewQuestions(Vocabularies vocabularies) {
        byFactor = read();
        byFactor.keySet().forEach(factor -> {
            if (vocabularies.find(Scheme.FACTOR, factor).isEmpty()) {
                throw new IllegalStateException(RESOURCE + " names a factor that is none: " + factor);
            }
        });
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        TextTable.lines(RESOURCE).forEach(line -> {
            int tab = line.indexOf('\t');
            questions
                    .computeIfAbsent(line.substring(0, tab), factor -> new ArrayList<>())
                    .add(line.substring(tab + 1).strip());
        });
        return questions;
    }

    /** The questions about a factor of that id, in the order to ask them; none for one that came later. */
    public List<String> about(String factor) {
        return List.copyOf(byFactor.getOrDefault(factor, List.of()));
    }
}
