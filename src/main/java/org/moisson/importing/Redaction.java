package org.moisson.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.moisson.report.IdentityRow;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.Reading;

/** Takes contact details out of a reading: those that are given, and whatever looks like an address or a telephone number. */
final class Redaction {

    static final String INSTEAD = "[coordonnées retirées]";

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}0-9._%+-]+\\s?(?:@|\\[at]|\\(at\\))\\s?[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)[0-9]{2,3}[\\h.-]?(?:\\(0\\)[\\h.-]?)?|0)[1-9](?:[\\h.-]?[0-9]{2}){4}(?![0-9])");
    private static final int SHORTEST = 4;

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> values;

    Redaction(Collection<String> contacts) {
        values = contacts.stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String value : values) {
            List<String> words = List.of(value.split("\\s+"));
            patterns.add(Pattern.compile(
                    String.join("\\s+", words.stream().map(Pattern::quote).toList())));
        }
        patterns.add(MAIL);
        patterns.add(TELEPHONE);
    }

    String of(String text) {
        String without = text;
        for (Pattern pattern : patterns) {
            without = pattern.matcher(without).replaceAll(INSTEAD);
        }
        return without;
    }

    Reading of(Reading reading) {
        return new Reading(
                reading.id(),
                reading.properties(),
                reading.language(),
                reading.pages().stream().map(this::of).toList(),
                reading.sections(),
                reading.passages().stream().map(this::of).toList(),
                reading.identityCard().stream().map(this::of).toList(),
                reading.recognition(),
                reading.version());
    }

    private Page of(Page page) {
        return new Page(
                page.number(),
                page.width(),
                page.height(),
                of(page.raw()),
                of(page.text()),
                page.lines().stream().map(this::of).toList(),
                page.recognised(),
                page.confidence(),
                page.notices());
    }

    /** A line may be a part of what was printed over several. */
    private PageLine of(PageLine line) {
        String text = line.text().strip();
        boolean part = text.length() >= SHORTEST && values.stream().anyMatch(value -> value.contains(text));
        return new PageLine(part ? INSTEAD : of(line.text()), line.box());
    }

    private Passage of(Passage passage) {
        return new Passage(
                passage.id(),
                passage.ordinal(),
                passage.role(),
                of(passage.text()),
                passage.pages(),
                passage.boxes(),
                passage.section(),
                of(passage.context()));
    }

    private IdentityRow of(IdentityRow row) {
        return new IdentityRow(row.label(), of(row.value()), row.page(), row.passages());
    }
}
