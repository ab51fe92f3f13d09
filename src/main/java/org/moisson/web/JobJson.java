package org.moisson.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            Map<ItemState, Integer> by = new EnumMap<>(ItemState.class);
            items.forEach(item -> by.merge(item.state(), 1, Integer::sum));
            int running = items.stream()
                    .filter(item -> !item.state().ended() && item.state() != ItemState.QUEUED)
                    .mapToInt(item -> 1)
                    .sum();
            return new CountsJson(
                    items.size(),
                    by.getOrDefault(ItemState.QUEUED, 0),
                    running,
                    by.getOrDefault(ItemState.INDEXED, 0),
                    by.getOrDefault(ItemState.DUPLICATE, 0),
                    by.getOrDefault(ItemState.FAILED, 0),
                    by.getOrDefault(ItemState.CANCELLED, 0));
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
                    item.problem() == null
                            ? null
                            : ErrorJson.of(item.problem().type(), item.problem().detail()));
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
