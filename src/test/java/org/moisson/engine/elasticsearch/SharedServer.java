package org.moisson.engine.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/**
 * One server for all tests of a JVM, or one that runs already (-Dmoisson.test.elasticsearch=http://...); each test gets a
 * prefix of its own.
 */
public final class SharedServer {

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:9.2.4";
    private static @Nullable URI uri;
    private static @Nullable IllegalStateException failed;

    private SharedServer() {}

    /** Where it answers; starts it at first. */
    public static synchronized URI uri() {
        String running = System.getProperty("moisson.test.elasticsearch");
        if (running != null) {
            return URI.create(running);
        }
        if (failed != null) {
            throw new IllegalStateException("Elasticsearch did not start before", failed);
        }
        if (uri == null) {
            try {
                uri = DockerClientFactory.instance().isDockerAvailable() ? container() : distribution();
            } catch (IllegalStateException notStarted) {
                failed = notStarted;
                throw notStarted;
            }
        }
        return uri;
    }

    /** The stock image, where a Docker engine answers. */
    private static URI container() {
        ElasticsearchContainer container = new ElasticsearchContainer(IMAGE)
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::close));
        return URI.create("http://" + container.getHttpHostAddress());
    }

    /** The official distribution of Maven Central as a child process. */
    private static URI distribution() {
        ElasticsearchServer server = ElasticsearchServer.single();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.uri();
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
