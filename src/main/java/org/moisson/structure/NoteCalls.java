package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.ExtractedPage.Printed;
import org.moisson.extraction.Word;
import org.moisson.report.Box;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;

/** Ties each footnote to the sentence that calls it: that sentence becomes the note's context. */
final class NoteCalls {

    private static final Pattern OPENS = Pattern.compile("^\\(?(\\d{1,3}|[*†]{1,3})\\)?(?=\\s)");

    private final List<Call> calls = new ArrayList<>();

    /** A sign that calls a note, and the place of the word before it. */
    private record Call(String sign, Box word) {}

    NoteCalls(List<ExtractedPage> pages) {
        for (ExtractedPage page : pages) {
            if (page.content() instanceof Printed printed) {
                find(printed.words());
            }
        }
    }

    private void find(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            Word before = words.get(i - 1);
            Calls.sign(words.get(i), before).ifPresent(sign -> calls.add(new Call(sign, before.box())));
        }
    }

    /** The same passages, the notes with their contexts. */
    List<Passage> tie(List<Passage> passages) {
        if (calls.isEmpty()) {
            return passages;
        }
        List<Passage> tied = new ArrayList<>();
        String context = "";
        for (Passage passage : passages) {
            if (passage.role() != PassageRole.NOTE) {
                tied.add(passage);
                continue;
            }
            Matcher opens = OPENS.matcher(passage.text());
            if (opens.find()) {
                context = caller(opens.group(1), passage.pages().getFirst(), passages);
            }
            tied.add(context.isEmpty() ? passage : within(passage, context));
        }
        return tied;
    }

    private static Passage within(Passage note, String context) {
        return new Passage(
                note.id(),
                note.ordinal(),
                note.role(),
                note.text(),
                note.pages(),
                note.boxes(),
                note.section(),
                context);
    }

    private String caller(String sign, int page, List<Passage> passages) {
        Optional<Call> call = calls.stream()
                .filter(each -> each.word().page() == page && each.sign().equals(sign))
                .findFirst();
        return call.flatMap(found -> passages.stream()
                        .filter(passage -> passage.role() != PassageRole.NOTE)
                        .filter(passage -> passage.boxes().stream().anyMatch(box -> holds(box, found.word())))
                        .findFirst())
                .map(Passage::text)
                .orElse("");
    }

    private static boolean holds(Box line, Box word) {
        float x = word.x() + word.width() / 2;
        float y = word.y() + word.height() / 2;
        return line.page() == word.page()
                && x > line.x()
                && x < line.x() + line.width()
                && y > line.y()
                && y < line.y() + line.height();
    }
}
