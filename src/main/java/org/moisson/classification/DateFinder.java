package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Dates;
import org.moisson.report.Evidence;
import org.moisson.report.Tag;

/** Finds when an action took place, and when its report was published, capitalised or presented. */
final class DateFinder {

    private static final double ENOUGH = 1.7;

    private DateFinder() {}

    /** The dates, null where the text gives none; only an experience has dates of action. */
    static @Nullable Tag<Dates> find(ZonedText text, ActionDates found, String scope) {
        ActionDates action = scope.equals("experience") ? found : found.ofCard();
        Optional<ActionDates.Candidate> period = action.bestPeriod().filter(each -> each.score() >= ENOUGH);
        Optional<ActionDates.Candidate> start = period.or(action::bestStart).filter(each -> each.score() >= ENOUGH);
        Optional<ActionDates.Candidate> end = period.or(action::bestEnd)
                .filter(each -> each.score() >= ENOUGH)
                .filter(each -> follows(start, each));
        OtherDates others = OtherDates.of(text);
        Dates dates = new Dates(
                start.map(each -> each.span().start()).orElse(null),
                end.map(each -> each.span().end()).orElse(null),
                others.published(),
                others.capitalised(),
                others.event());
        return dates.equals(Dates.UNKNOWN) ? null : tag(dates, start, end, others);
    }

    private static Tag<Dates> tag(
            Dates dates,
            Optional<ActionDates.Candidate> start,
            Optional<ActionDates.Candidate> end,
            OtherDates others) {
        List<Evidence> evidence = new ArrayList<>();
        start.ifPresent(each -> evidence.add(each.evidence()));
        end.ifPresent(each -> evidence.add(each.evidence()));
        evidence.addAll(others.evidence());
        double confidence = start.or(() -> end)
                .map(each -> Math.clamp(0.45 + each.score() / 12, 0.4, 0.95))
                .orElse(0.6);
        return Tag.stated(
                dates, confidence, evidence.stream().distinct().limit(4).toList());
    }

    private static boolean follows(Optional<ActionDates.Candidate> start, ActionDates.Candidate end) {
        String from = start.map(each -> each.span().start()).orElse("");
        String to = end.span().end() == null ? "" : end.span().end();
        int length = Math.min(from.length(), to.length());
        return from.substring(0, length).compareTo(to.substring(0, length)) <= 0;
    }
}
