package org.moisson.thesaurus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.moisson.classification.Classifier;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.store.Reports;
import org.moisson.thesaurus.Effect.TagChange;
import org.moisson.thesaurus.SheetTags.Said;
import org.moisson.thesaurus.SheetTags.TagKey;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Finds out what a change would do, by understanding anew, for the eye only, what it may concern. */
@Component
final class Effects {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Editing editing;
    private final Vocabularies vocabularies;
    private final Classifier classifier;
    private final Reports reports;
    private final LineEffects lines;

    Effects(Editing editing, Vocabularies vocabularies, Classifier classifier, Reports reports, LineEffects lines) {
        this.editing = editing;
        this.vocabularies = vocabularies;
        this.classifier = classifier;
        this.reports = reports;
        this.lines = lines;
    }

    Effect of(Change change) {
        Vocabularies before = vocabularies.now();
        Vocabularies after = editing.with(change);
        Tally tally = new Tally(before, after);
        Classifier then = classifier.over(after);
        String version = classifier.over(before).version();
        long all = reports.count();
        long end = System.nanoTime() + LONGEST.toNanos();
        long examined = 0;
        for (Iterator<Report> each = reports.all(); System.nanoTime() < end && each.hasNext(); examined++) {
            Report report = each.next();
            // a report that an earlier change still waits to reach is compared by what it would be now
            if (!then.agrees(report.reading(), version)) {
                tally.add(report, report.sheet(), then.sheet(report.reading()));
            }
        }
        return new Effect(
                before.version(),
                tally.gained,
                tally.lost,
                tally.otherwise,
                examined,
                Math.max(all, examined),
                lines.of(before, after));
    }

    /** What was found so far. */
    private static final class Tally {

        private final Vocabularies before;
        private final Vocabularies after;
        private final List<TagChange> gained = new ArrayList<>();
        private final List<TagChange> lost = new ArrayList<>();
        private int otherwise;

        Tally(Vocabularies before, Vocabularies after) {
            this.before = before;
            this.after = after;
        }

        void add(Report report, Sheet now, Sheet then) {
            Map<TagKey, Said> mine = SheetTags.of(now);
            Map<TagKey, Said> theirs = SheetTags.of(then);
            int known = gained.size() + lost.size();
            theirs.forEach((key, said) -> {
                if (!mine.containsKey(key)) {
                    gained.add(change(report, key, said, after));
                }
            });
            mine.forEach((key, said) -> {
                if (!theirs.containsKey(key) && !said.human()) {
                    lost.add(change(report, key, said, before));
                }
            });
            if (known == gained.size() + lost.size() && !now.equals(then)) {
                otherwise++;
            }
        }

        private static TagChange change(Report report, TagKey key, Said said, Vocabularies labels) {
            return new TagChange(
                    report.id().value(),
                    report.title(),
                    key.scheme().slug(),
                    key.concept(),
                    labels.label(key.scheme(), key.concept()),
                    said.evidence());
        }
    }
}
