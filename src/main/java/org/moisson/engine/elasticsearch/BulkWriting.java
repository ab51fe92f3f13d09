package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Documents;
import org.moisson.engine.EngineUnavailable;

/**
 * Writes many documents with few requests, each within limits; what the server is too busy for is sent again later and
 * later. A document that a newer write has overtaken is left as it is. Not thread-safe.
 */
final class BulkWriting {

    private static final int MOST_DOCUMENTS = 1_000;
    private static final long MOST_BYTES = 5_000_000;

    private static final List<Duration> PAUSES = List.of(100, 200, 400, 800, 1_600, 3_200, 5_000).stream()
            .map(Duration::ofMillis)
            .toList();

    private final IndexLife life;
    private final long version;
    private final Set<String> overtaken = new HashSet<>();
    private final IndexNames.Side side;
    private List<BulkOperation> waiting = new ArrayList<>();
    private long bytes;
    private boolean several;
    private final @Nullable ExecutorService sender;
    private @Nullable Future<?> underWay;

    /**
     * @param version of every document put; the highest stays, the one that comes last among equals
     */
    BulkWriting(IndexLife life, IndexNames.Side side, long version) {
        this(life, side, version, null);
    }

    /** The same, sending each request in that thread while the next one is made ready. */
    BulkWriting(IndexLife life, IndexNames.Side side, long version, @Nullable ExecutorService sender) {
        this.life = life;
        this.side = side;
        this.version = version;
        this.sender = sender;
    }

    /** The alias that was written to stands for no index any more; the write is to be done again. */
    static final class AliasGone extends RuntimeException {

        private static final long serialVersionUID = 1;

        AliasGone(String alias) {
            super(alias);
        }
    }

    /** Puts a report and its passages, the report last. */
    void put(Documents.Bundle bundle) {
        put(ready(bundle));
    }

    /** A report and its passages as they are sent. */
    record Ready(List<BulkOperation> operations, List<Integer> sizes) {}

    /** Makes a report ready to be put; any thread may do so. */
    Ready ready(Documents.Bundle bundle) {
        String report = bundle.report().id();
        Ready ready = new Ready(new ArrayList<>(), new ArrayList<>());
        bundle.passages().forEach(each -> ready(ready, side.passages(), each.id(), report, each));
        ready(ready, side.reports(), report, report, bundle.report());
        return ready;
    }

    /** Puts what was made ready. */
    void put(Ready ready) {
        for (int each = 0; each < ready.operations().size(); each++) {
            add(ready.operations().get(each), ready.sizes().get(each));
        }
    }

    private void ready(Ready ready, String alias, String id, String report, Object document) {
        byte[] json = Connection.JSON.writeValueAsBytes(document);
        BinaryData data = BinaryData.of(json, ContentType.APPLICATION_JSON);
        ready.operations()
                .add(BulkOperation.of(each -> each.<BinaryData>index(put -> put.index(alias)
                        .id(id)
                        .routing(report)
                        .version(version)
                        .versionType(VersionType.ExternalGte)
                        .document(data))));
        ready.sizes().add(json.length);
    }

    /** Removes a report, not its passages. */
    void removeReport(String id) {
        delete(side.reports(), id, id, version);
    }

    /** Removes a passage unless another version of it has come meanwhile. */
    void removePassage(String id, String report, long found) {
        delete(side.passages(), id, report, found + 1);
    }

    private void delete(String alias, String id, String report, long past) {
        add(
                BulkOperation.of(each -> each.delete(off ->
                        off.index(alias).id(id).routing(report).version(past).versionType(VersionType.External))),
                100);
    }

    private void add(BulkOperation operation, int size) {
        if (waiting.size() >= MOST_DOCUMENTS || (bytes + size > MOST_BYTES && !waiting.isEmpty())) {
            flush(Refresh.False);
            several = true;
        }
        waiting.add(operation);
        bytes += size;
    }

    /** The ids of reports that a newer write had changed already. */
    Set<String> overtaken() {
        return overtaken;
    }

    /** Sends what waits and makes all visible. Throws EngineUnavailable when it fails for too long, AliasGone after a swap. */
    void finish() {
        flush(several ? Refresh.False : Refresh.True);
        awaitSent();
        if (several) {
            life.refresh(side);
        }
    }

    private void flush(Refresh refresh) {
        List<BulkOperation> rest = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        if (sender == null) {
            sendAll(rest, refresh);
        } else {
            awaitSent();
            underWay = sender.submit(() -> sendAll(rest, refresh));
        }
    }

    /** Throws what the request that is under way ended with. */
    private void awaitSent() {
        Future<?> sent = underWay;
        underWay = null;
        if (sent == null) {
            return;
        }
        try {
            sent.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("stopped while writing to Elasticsearch", stopped);
        }
    }

    private void sendAll(List<BulkOperation> operations, Refresh refresh) {
        List<BulkOperation> rest = operations;
        for (Duration pause : PAUSES) {
            if (rest.isEmpty()) {
                return;
            }
            rest = send(rest, refresh);
            if (!rest.isEmpty()) {
                Connection.sleep(pause);
            }
        }
        if (!rest.isEmpty()) {
            throw new EngineUnavailable(
                    "Elasticsearch is too busy for " + rest.size() + " documents", new IllegalStateException());
        }
    }

    /** Sends the operations; returns those to send again. */
    private List<BulkOperation> send(List<BulkOperation> operations, Refresh refresh) {
        BulkResponse response = life.ask(client -> client.bulk(bulk ->
                bulk.operations(operations).refresh(refresh).requireAlias(true).timeout(life.writeTimeout())));
        List<BulkOperation> again = new ArrayList<>();
        List<BulkResponseItem> items = response.items();
        for (int each = 0; each < items.size(); each++) {
            ErrorCause error = items.get(each).error();
            if (error != null && !settled(operations.get(each), items.get(each), error)) {
                again.add(operations.get(each));
            }
        }
        return again;
    }

    /** The report that the operation is about, by which it is routed. */
    private static String report(BulkOperation operation) {
        return String.valueOf(
                operation.isIndex()
                        ? operation.index().routing()
                        : operation.delete().routing());
    }

    /** Whether an item that failed is done with; what can't ever succeed is thrown. */
    private boolean settled(BulkOperation operation, BulkResponseItem item, ErrorCause error) {
        if (item.status() == 409) {
            if (String.valueOf(item.id()).equals(report(operation))) {
                overtaken.add(report(operation));
            }
            return true;
        }
        if (Connection.passing(item.status())) {
            return false;
        }
        if (item.status() == 404) {
            throw new AliasGone(item.index());
        }
        throw new IllegalStateException("Elasticsearch refuses " + item.id() + " for " + item.index() + ": "
                + error.type() + ", " + error.reason());
    }
}
