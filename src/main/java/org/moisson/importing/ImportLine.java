package org.moisson.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.Imports;
import org.springframework.stereotype.Component;

/** The front of the line: takes files in, wakes the workers, tells how far they are. */
@Component
final class ImportLine implements Importing {

    private final Imports imports;
    private final Intake intake;
    private final Workers workers;
    private final Rereading rereading;
    private final Subscriptions subscriptions;
    private final IndexKeeping index;
    private final Understanding understanding;

    ImportLine(
            Imports imports,
            Front front,
            Subscriptions subscriptions,
            IndexKeeping index,
            Understanding understanding) {
        this.imports = imports;
        this.intake = front.intake();
        this.workers = front.workers();
        this.rereading = front.rereading();
        this.understanding = understanding;
        this.subscriptions = subscriptions;
        this.index = index;
    }

    /** What takes files in, and what works on them, now and again. */
    @Component
    record Front(Intake intake, Workers workers, Rereading rereading) {}

    @Override
    public ImportJob submit(List<Incoming> files, String origin, Actor by) throws IOException {
        ImportJob job = intake.take(files, origin, by);
        workers.wake();
        return job;
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return imports.find(id);
    }

    @Override
    public List<ImportJob> recent(int most) {
        return imports.recent(most);
    }

    @Override
    public Optional<ImportJob> retry(String id, Actor by) {
        Optional<ImportJob> job = changed(id, imports.retry(id, by));
        workers.wake();
        return job;
    }

    @Override
    public Optional<ImportJob> cancel(String id, Actor by) {
        return changed(id, imports.cancel(id, by));
    }

    private Optional<ImportJob> changed(String id, List<ImportItem> items) {
        items.forEach(subscriptions::tell);
        return imports.find(id);
    }

    @Override
    public AutoCloseable listen(String id, Consumer<ImportItem> listener) {
        return subscriptions.add(id, listener);
    }

    @Override
    public boolean delete(ReportId id, Actor by) {
        return index.delete(id, by);
    }

    @Override
    public boolean forgetContacts(ReportId id, Actor by) {
        Optional<Report> report = understanding.withoutContacts(id, by);
        report.ifPresent(index::put);
        return report.isPresent();
    }

    @Override
    public long reindex() {
        return index.rebuild();
    }

    @Override
    public Reread reread() {
        return rereading.all();
    }

    @Override
    public Optional<Rebuilding> rebuilding() {
        return index.rebuilding();
    }
}
