package org.moisson.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemState;

/** An import as the API gives it. */
record JobJson(String id, Instant createdAt, String origin, State state, CountsJson counts, List<ItemJson> items) {

    /** Whether something may still happen. */
    enum State {
        RUNNING,
        DONE
    }

    static JobJson of(ImportJob job) {
        return new JobJson(
                job.id(),
                job.createdAt(),
                job.origin(),
                job.done() ? State.DONE : State.RUNNING,
                CountsJson.of(job.items()),
                job.items().stream().map(ItemJson::of).toList());
    }

    /** How many files stand where. */
    record CountsJson(int total, int queued, int running, int indexed, int duplicate, int failed, int cancelled) {

        static CountsJson of(List<ImportItem> items) {
            int[] by = new int[ItemState.values().length];
            items.forEach(item -> by[item.state().ordinal()]++);
            int ended = by[ItemState.INDEXED.ordinal()]
                    + by[ItemState.DUPLICATE.ordinal()]
                    + by[ItemState.FAILED.ordinal()]
                    + by[ItemState.CANCELLED.ordinal()];
            int queued = by[ItemState.QUEUED.ordinal()];
            return new CountsJson(
                    items.size(),
                    queued,
                    items.size() - ended - queued,
                    by[ItemState.INDEXED.ordinal()],
                    by[ItemState.DUPLICATE.ordinal()],
                    by[ItemState.FAILED.ordinal()],
                    by[ItemState.CANCELLED.ordinal()]);
        }

        int ended() {
            return indexed + duplicate + failed + cancelled;
        }
    }

    /** One file of an import. */
    record ItemJson(
            long id,
            String name,
            String sha256,
            long bytes,
            ItemState state,
            int pages,
            int pagesRecognised,
            @Nullable String reportId,
            @Nullable String newVersionOf,
            @Nullable ErrorJson error) {

        static ItemJson of(ImportItem item) {
            return new ItemJson(
                    item.id(),
                    item.name(),
                    item.sha256(),
                    item.bytes(),
                    item.state(),
                    item.pages(),
                    item.pagesRecognised(),
                    value(item.reportId()),
                    value(item.newVersionOf()),
                    item.problem() == null ? null : ErrorJson.of(item.problem().type(), item.problem().detail()));
        }

        private static @Nullable String value(@Nullable ReportId id) {
            return id == null ? null : id.value();
        }
    }

    /** Why a file failed, or what was left unread. */
    record ErrorJson(Refusal type, String title, String detail) {

        static ErrorJson of(Refusal type, String detail) {
            return new ErrorJson(type, type.title(), detail);
        }
    }
}
