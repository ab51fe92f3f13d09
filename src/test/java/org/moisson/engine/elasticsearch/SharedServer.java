package org.moisson.engine.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One server for all tests of a JVM, or one that runs already (-Dmoisson.test.elasticsearch=http://...); each test gets a
 * prefix of its own.
 */
final class SharedServer {

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static @Nullable URI uri;

    private SharedServer() {}

    /** Where it answers; starts it at first. */
    static synchronized URI uri() {
        String running = System.getProperty("moisson.test.elasticsearch");
        if (running != null) {
            return URI.create(running);
        }
        if (uri == null) {
            ElasticsearchServer server = ElasticsearchServer.single();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            uri = server.uri();
        }
        return uri;
    }

    /** Settings for an index of its own on that server. */
    static ElasticsearchSettings settings(int shards) {
        String prefix = "test" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet();
        return settings(List.of(uri()), prefix, shards, 0);
    }

    static ElasticsearchSettings settings(List<URI> uris, String prefix, int shards, int replicas) {
        return new ElasticsearchSettings(
                uris, null, null, null, null, prefix, shards, replicas, Duration.ofSeconds(30));
    }

    /** Deletes what the prefix holds. */
    static void clear(Connection connection, ElasticsearchSettings settings) throws IOException {
        List<String> indices = connection.ask(client -> List.copyOf(client.indices()
                .getAlias(get -> get.index(settings.prefix() + "-*"))
                .aliases()
                .keySet()));
        connection.ask(client -> client.indices().delete(delete -> delete.index(indices)));
        connection.close();
    }
}
