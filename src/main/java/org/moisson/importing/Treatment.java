package org.moisson.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.moisson.reading.Outcome;
import org.moisson.reading.Readers;
import org.moisson.report.Reading;
import org.moisson.report.Refusal;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.Imports;
import org.moisson.store.ItemProblem;
import org.moisson.store.ItemState;
import org.moisson.store.Originals;
import org.moisson.store.Sketch;
import org.springframework.stereotype.Component;

/** What is done to one file: read, understood, kept, indexed. */
@Component
final class Treatment {

    /** From here on two texts are taken for versions of one report. */
    static final double ALIKE = 0.5;

    private final Imports imports;
    private final Originals originals;
    private final Readers readers;
    private final Understanding understanding;
    private final IndexKeeping index;

    Treatment(Imports imports, Originals originals, Readers readers, Understanding understanding, IndexKeeping index) {
        this.imports = imports;
        this.originals = originals;
        this.readers = readers;
        this.understanding = understanding;
        this.index = index;
    }

    /** Brings an item to its end, or leaves it where it is when told to stop: the next start takes it up. */
    void run(Journey journey, BooleanSupplier stopping) {
        ImportItem item = journey.item();
        ReportId id = ReportId.ofSha256(item.sha256());
        if (item.state() == ItemState.INDEXING) {
            resume(journey, id);
        } else if (imports.complete(id)) {
            journey.to(item.in(ItemState.DUPLICATE).became(id, null));
        } else {
            read(journey, id, stopping);
        }
    }

    /** Ends an item that can't become a report. */
    void fail(Journey journey, Refusal why, String detail) {
        String said = detail.isBlank() ? why.title() : detail;
        journey.to(journey.item().in(ItemState.FAILED).with(new ItemProblem(why, said)));
    }

    private void read(Journey journey, ReportId id, BooleanSupplier stopping) {
        Optional<Path> file = originals.find(id);
        if (file.isEmpty()) {
            fail(journey, Refusal.UNREADABLE, "L'original n'est plus là\u00a0: importez le fichier à nouveau.");
            return;
        }
        Outcome outcome = readers.read(id, file.get(), journey.item().name(), journey::progress);
        if (stopping.getAsBoolean()) {
            return;
        }
        switch (outcome) {
            case Outcome.Refused refused -> fail(journey, refused.why(), refused.detail());
            case Outcome.Read read -> understand(journey, read);
        }
    }

    private void understand(Journey journey, Outcome.Read read) {
        Reading reading = read.reading();
        ImportItem item = journey.item()
                .in(ItemState.ANALYSING)
                .read(reading.pages().size(), reading.recognition().pagesRecognised());
        if (!read.unread().isBlank()) {
            item = item.with(new ItemProblem(Refusal.RECOGNISER_MISSING, read.unread()));
        }
        journey.to(item);
        Report report = understanding.report(item.name(), reading);
        Sketch sketch = Sketcher.of(reading);
        ImportItem indexing = item.in(ItemState.INDEXING)
                .became(report.id(), imports.alike(report.id(), sketch, ALIKE).orElse(null));
        imports.save(indexing, report, sketch);
        journey.told(indexing);
        index.put(journey, report);
    }

    private void resume(Journey journey, ReportId id) {
        index.kept(id)
                .ifPresentOrElse(
                        report -> index.put(journey, report),
                        () -> fail(
                                journey,
                                Refusal.UNREADABLE,
                                "Le rapport a été supprimé pendant son import\u00a0: importez le fichier à nouveau."));
    }
}
