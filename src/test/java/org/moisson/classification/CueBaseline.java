package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Slug;

/** What the model has to beat: lists of cue words for the kind, else the section; factors by the words of a list. */
final class CueBaseline {

    private static final Map<String, Pattern> CUES = Map.of(
            "obstacle",
                    Pattern.compile(
                            "\\b(?:frein|obstacle|difficult|manqu|insuffisan|limite|retic|absence|sans|n'a pas|trop)"),
            "lever", Pattern.compile("\\b(?:levier|facilit|favoris|atout|permet|renforc|grace a|appui|soutien)"),
            "result", Pattern.compile("\\b(?:desormais|resultat|ont pu|a permis|augment|progress|effet)"),
            "lesson", Pattern.compile("\\b(?:lecon|enseign|retenir|appris)"),
            "recommendation", Pattern.compile("\\b(?:il faut|recommand|preconis|veiller|doit|devrait|prevoir)"));
    private static final Map<HeadingSense, String> SECTIONS = Map.of(
            HeadingSense.LEVER, "lever",
            HeadingSense.OBSTACLE, "obstacle",
            HeadingSense.RESULT, "result",
            HeadingSense.LESSON, "lesson",
            HeadingSense.RECOMMENDATION, "recommendation",
            HeadingSense.IMPROVEMENT, "recommendation");

    private final SectionSenses sections;
    private final List<String[]> lexicon;

    CueBaseline(FindingModel model, List<String[]> lexicon) {
        this.sections = new SectionSenses(model.headings());
        this.lexicon = lexicon;
    }

    List<HeldOut.Outcome> judge(List<AnnotatedStatement> all) {
        return all.stream()
                .map(each -> new HeldOut.Outcome(each, judge(each.statement())))
                .toList();
    }

    private Optional<Judgement> judge(Statement statement) {
        if (!NonStatements.mayState(statement)) {
            return Optional.empty();
        }
        String text = FoldedWords.fold(statement.text());
        Optional<String> cued = CUES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        Optional<String> announced = sections.of(statement).entrySet().stream()
                .filter(entry -> entry.getValue() > 0.5 && SECTIONS.containsKey(entry.getKey()))
                .map(entry -> SECTIONS.get(entry.getKey()))
                .findFirst();
        return (announced.isPresent() && cued.isEmpty() ? announced : cued)
                .map(kind -> new Judgement(
                        Slug.of(FindingKind.class, kind), factors(text), Modality.OBSERVED, 0.5, false, false));
    }

    private List<String> factors(String text) {
        List<String> words =
                FoldedWords.of(text).stream().map(FoldedWords::stem).toList();
        List<String> best = new ArrayList<>(List.of("?"));
        long most = 0;
        for (String[] line : lexicon) {
            List<String> known =
                    FoldedWords.of(line[1]).stream().map(FoldedWords::stem).toList();
            long shared = words.stream()
                    .filter(word -> word.length() > 3 && known.contains(word))
                    .count();
            if (shared > most) {
                most = shared;
                best.addFirst(line[0]);
            }
        }
        return best.subList(0, Math.min(2, best.size()));
    }
}
