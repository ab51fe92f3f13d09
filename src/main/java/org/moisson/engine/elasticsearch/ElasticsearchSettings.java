package org.moisson.engine.elasticsearch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and how the index is spread; checked at start, blank is the same as absent.
 *
 * @param username with a password, or neither
 * @param apiKey encoded as Elasticsearch gives it; instead of a user
 * @param caCertificate PEM file of the authority that signed the servers' certificates, for https
 * @param prefix what the names of all indices and aliases begin with
 * @param shards of each index; another number takes effect when the index is built anew
 * @param replicas copies of each shard beside the first
 * @param timeout of one request
 */
@ConfigurationProperties("moisson.elasticsearch")
record ElasticsearchSettings(
        @DefaultValue("http://localhost:9200") List<URI> uris,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path caCertificate,
        @DefaultValue("moisson") String prefix,
        @DefaultValue("1") int shards,
        @DefaultValue("1") int replicas,
        @DefaultValue("30s") Duration timeout) {

    ElasticsearchSettings {
        uris = List.copyOf(uris);
        username = present(username);
        password = present(password);
        apiKey = present(apiKey);
        caCertificate = caCertificate == null || caCertificate.toString().isBlank() ? null : caCertificate;
        check(!uris.isEmpty() && uris.stream().allMatch(ElasticsearchSettings::web), "uris", "des adresses http(s)");
        check((username == null) == (password == null), "username", "un nom et un mot de passe, ou aucun des deux");
        check(username == null || apiKey == null, "api-key", "une clé d’API ou un nom, pas les deux");
        check(caCertificate == null || Files.isReadable(caCertificate), "ca-certificate", "un fichier PEM lisible");
        check(prefix.matches("[a-z0-9][a-z0-9_-]{0,60}"), "prefix", "des minuscules, chiffres et tirets");
        check(shards >= 1 && shards <= 1024, "shards", "de 1 à 1024");
        check(replicas >= 0 && replicas <= 9, "replicas", "de 0 à 9");
        check(timeout.compareTo(Duration.ofSeconds(1)) >= 0, "timeout", "au moins 1s");
    }

    private static boolean web(URI uri) {
        return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static void check(boolean right, String name, String expected) {
        if (!right) {
            throw new IllegalArgumentException("moisson.elasticsearch." + name + "\u00a0: il faut " + expected + ".");
        }
    }

    /** Without password and key. */
    @Override
    public String toString() {
        return "ElasticsearchSettings[uris=" + uris + ", prefix=" + prefix + ", shards=" + shards + ", replicas="
                + replicas + ", timeout=" + timeout + "]";
    }
}
