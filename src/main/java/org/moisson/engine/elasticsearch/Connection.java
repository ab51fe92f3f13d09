package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.moisson.engine.EngineUnavailable;
import tools.jackson.databind.json.JsonMapper;

/** The client, its failures sorted by what to do about them. Made without the server; nothing connects before it is asked. */
final class Connection implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    /** How long to wait before each new try of a server that is too busy or just electing. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(500));

    private final Rest5ClientTransport transport;
    private final ElasticsearchClient client;

    private Connection(Rest5ClientTransport transport) {
        this.transport = transport;
        this.client = new ElasticsearchClient(transport);
    }

    /** A connection for these settings. Throws UncheckedIOException for a certificate that can't be read. */
    static Connection to(ElasticsearchSettings settings) {
        Timeout answer = Timeout.of(settings.timeout());
        Rest5ClientBuilder builder = Rest5Client.builder(settings.uris())
                .setDefaultHeaders(credentials(settings))
                // the client of Elasticsearch unpacks answers itself; HttpClient 5.6 would have done so before
                .setHttpClientConfigCallback(each -> each.disableContentCompression())
                .setConnectionConfigCallback(
                        each -> each.setConnectTimeout(Timeout.of(TO_CONNECT)).setSocketTimeout(answer))
                .setRequestConfigCallback(each -> each.setResponseTimeout(answer));
        if (settings.caCertificate() != null) {
            try {
                builder.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(
                        settings.caCertificate().toFile()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Connection(new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper(JSON)));
    }

    private static Header[] credentials(ElasticsearchSettings settings) {
        if (settings.apiKey() != null) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())};
        }
        if (settings.username() != null) {
            byte[] pair = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            return new Header[] {
                new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            };
        }
        return new Header[0];
    }

    /** What is asked of the client. */
    @FunctionalInterface
    interface Asking<T> {
        T of(ElasticsearchClient client) throws IOException;
    }

    /**
     * Asks, again for a moment while the server is too busy or electing. Throws EngineUnavailable when it can't be
     * reached, IndexMissing when an index is not there, IllegalStateException for what is our own mistake.
     */
    <T> T ask(Asking<T> asking) {
        for (Duration pause : PAUSES) {
            try {
                return once(asking);
            } catch (Busy busy) {
                sleep(pause);
            }
        }
        return once(asking);
    }

    private <T> T once(Asking<T> asking) {
        try {
            return asking.of(client);
        } catch (IOException unreachable) {
            throw new EngineUnavailable("Elasticsearch can't be reached", unreachable);
        } catch (ElasticsearchException refused) {
            throw sorted(refused);
        }
    }

    private static RuntimeException sorted(ElasticsearchException refused) {
        if (passing(refused.status())) {
            return new Busy(refused);
        }
        boolean missing = "index_not_found_exception".equals(refused.error().type());
        return missing ? new IndexMissing(refused) : new IllegalStateException(why(refused), refused);
    }

    private static String why(ElasticsearchException refused) {
        List<String> roots = refused.error().rootCause().stream()
                .map(each -> each.type() + ": " + each.reason())
                .toList();
        return "Elasticsearch refuses " + refused.endpointId() + ": "
                + (roots.isEmpty() ? refused.getMessage() : roots);
    }

    /** Whether what failed with this status may go well later: too busy, electing, a shard without its node. */
    static boolean passing(int status) {
        return status == 429 || status >= 500;
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("stopped while waiting for Elasticsearch", stopped);
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }

    /** It answers, but can't do it now. */
    private static final class Busy extends EngineUnavailable {

        private static final long serialVersionUID = 1;

        Busy(ElasticsearchException cause) {
            super("Elasticsearch is too busy or not whole: " + cause.getMessage(), cause);
        }
    }

    /** An index that was there is not: it was deleted, or its volume was lost. */
    static final class IndexMissing extends EngineUnavailable {

        private static final long serialVersionUID = 1;

        IndexMissing(Throwable cause) {
            super("an index is missing in Elasticsearch", cause);
        }
    }
}
