package org.moisson.classification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.moisson.report.Finding;
import org.moisson.report.Passage;
import org.moisson.report.Polarity;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.report.SheetMentions;
import org.moisson.report.Status;
import org.springframework.stereotype.Component;

/** Finds statements with the trained model: what has the shape of a statement is weighed with its section, sentence first. */
@Component
final class TrainedFindings implements FindingStatements {

    private static final String RULES = "3";
    private static final int HASH_DIGITS = 8;

    private final StatementJudge judge = new StatementJudge(FindingModel.shipped());

    @Override
    public List<Finding> read(Reading reading, Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        Repetitions repetitions = new Repetitions();
        Map<String, Integer> ordinals = new HashMap<>();
        SheetMentions mentions = new SheetMentions(sheet);
        List<Passage> passages = reading.passages();
        List<Statement> statements = passages.stream()
                .map(passage -> Statement.of(passage, sheet.scopeId()))
                .toList();
        List<Optional<Judgement>> judged = judge.judge(statements);
        for (int n = 0; n < passages.size(); n++) {
            if (judged.get(n).isPresent()) {
                Passage passage = passages.get(n);
                List<String> words = statements.get(n).words();
                String hash = hash(words);
                String id = reading.id() + "-" + hash + "-" + ordinals.merge(hash, 1, Integer::sum);
                Finding finding = finding(id, passage, judged.get(n).get(), mentions);
                findings.add(repetitions
                        .earlier(finding, words)
                        .map(finding::repeating)
                        .orElse(finding));
            }
        }
        return findings;
    }

    @Override
    public String version() {
        return RULES + "-" + judge.version();
    }

    private static Finding finding(String id, Passage passage, Judgement judged, SheetMentions mentions) {
        return new Finding(
                id,
                judged.kind(),
                polarity(judged),
                judged.factors(),
                passage.text(),
                passage.id(),
                passage.pages(),
                passage.boxes(),
                passage.section(),
                passage.context(),
                judged.modality(),
                mentions.places(passage.text()),
                mentions.populations(),
                judged.confidence(),
                Status.PROPOSED,
                judged.toVerify(),
                null);
    }

    private static Polarity polarity(Judgement judged) {
        return switch (judged.kind()) {
            case LEVER -> Polarity.POSITIVE;
            case OBSTACLE -> Polarity.NEGATIVE;
            case RESULT -> judged.negative() ? Polarity.NEGATIVE : Polarity.POSITIVE;
            case LESSON, RECOMMENDATION -> Polarity.NEUTRAL;
        };
    }

    private static String hash(List<String> words) {
        CRC32 sum = new CRC32();
        sum.update(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(sum.getValue(), HASH_DIGITS);
    }
}
