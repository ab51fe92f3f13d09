package org.moisson.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ElasticsearchServerTest {

    @Test
    void a_real_server_starts_and_makes_an_index_of_each_mapping_as_it_stands() throws Exception {
        try (ElasticsearchServer server = ElasticsearchServer.single();
                HttpClient client = HttpClient.newHttpClient()) {
            for (String name : new String[] {"reports", "passages"}) {
                HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/" + name))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofFile(java.nio.file.Path.of("mappings", name + ".json")))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
        }
    }
}
