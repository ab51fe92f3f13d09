package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who corrects the reports of a service that ends without a word now and then: confirms, rejects, corrects and takes
 * back, each decision once, and knows which were acknowledged.
 */
final class Corrections {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BETWEEN_MS = 120;

    private final Random random;
    private final Map<String, Boolean> acknowledged = new LinkedHashMap<>();
    private final Set<String> reports = new HashSet<>();
    private final List<String> refused = new ArrayList<>();
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private int titles;

    Corrections(Random random) {
        this.random = random;
    }

    /** Decides one thing after the other until the service is killed. */
    void work(ServiceProcess service) {
        try {
            while (true) {
                JsonNode hits = JSON.readTree(
                                service.answer("/api/reports?size=100").body())
                        .path("hits");
                if (!hits.isEmpty()) {
                    String id = hits.get(random.nextInt(hits.size())).get("id").asString();
                    switch (random.nextInt(4)) {
                        case 0 -> undo(service, id);
                        case 1 -> title(service, id);
                        default -> finding(service, id);
                    }
                }
                Thread.sleep(BETWEEN_MS);
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until one more is acknowledged. */
    void await(int seconds) {
        int before = acknowledgements.get();
        Bench.await(() -> acknowledgements.get() > before, seconds);
    }

    private void title(ServiceProcess service, String id) throws IOException, InterruptedException {
        String title = "Titre corrigé " + titles++;
        decide(
                service,
                id,
                "title " + title,
                "PATCH",
                "/api/reports/" + id + "/fields/title",
                "{\"value\":\"" + title + "\"}");
    }

    private void finding(ServiceProcess service, String id) throws IOException, InterruptedException {
        JsonNode findings =
                JSON.readTree(service.answer("/api/reports/" + id + "/findings").body());
        if (!findings.isArray() || findings.isEmpty()) {
            return;
        }
        JsonNode one = findings.get(random.nextInt(findings.size()));
        String finding = one.get("id").asString();
        // what was said of a statement goes for its repetitions, and to say it again is no decision
        if (one.get("status").asString().equals("proposed") && !acknowledged.containsKey("finding " + finding)) {
            String status = random.nextBoolean() ? "confirmed" : "rejected";
            decide(
                    service,
                    id,
                    "finding " + finding,
                    "PATCH",
                    "/api/findings/" + finding,
                    "{\"status\":\"" + status + "\"}");
        }
    }

    private void undo(ServiceProcess service, String id) throws IOException, InterruptedException {
        for (JsonNode past : history(service, id)) {
            String mark = "undone " + id + " " + past.get("number").asInt();
            if (past.get("undoable").asBoolean() && !acknowledged.containsKey(mark)) {
                decide(
                        service,
                        id,
                        mark,
                        "POST",
                        "/api/reports/" + id + "/history/" + past.get("number").asInt() + "/undo",
                        "");
                return;
            }
        }
    }

    /** Noted before it is known how it ends, and acknowledged when the service said so. */
    private void decide(ServiceProcess service, String id, String mark, String method, String path, String body)
            throws IOException, InterruptedException {
        reports.add(id);
        acknowledged.put(mark, false);
        HttpResponse<String> answer = service.change(method, path, body);
        if (answer.statusCode() == 200) {
            acknowledged.put(mark, true);
            acknowledgements.incrementAndGet();
        } else {
            refused.add(answer.statusCode() + " " + mark + " " + answer.body());
        }
    }

    private static JsonNode history(ServiceProcess service, String id) throws IOException, InterruptedException {
        return JSON.readTree(service.body("/api/reports/" + id + "/history"));
    }

    /** Every decision that was acknowledged is there once, and none of the others twice. Returns how many there are. */
    int check(ServiceProcess service) throws IOException, InterruptedException {
        assertThat(refused).isEmpty();
        List<String> made = new ArrayList<>();
        for (String id : reports) {
            for (JsonNode past : history(service, id)) {
                made.add(mark(id, past));
            }
        }
        assertThat(made).doesNotHaveDuplicates().isSubsetOf(acknowledged.keySet());
        assertThat(acknowledged.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .isSubsetOf(made);
        return made.size();
    }

    private static String mark(String id, JsonNode past) {
        return switch (past.get("subject").asString()) {
            case "field" -> "title " + past.get("to").get("value").asString();
            case "finding" -> "finding " + past.get("findingId").asString();
            default -> "undone " + id + " " + past.get("undoes").asInt();
        };
    }

    /** Decides in another service what stands in the history of this one. */
    void repeat(ServiceProcess service, ServiceProcess other) throws IOException, InterruptedException {
        for (String id : reports) {
            List<JsonNode> oldestFirst = new ArrayList<>();
            history(service, id).forEach(oldestFirst::addFirst);
            for (JsonNode past : oldestFirst) {
                HttpResponse<String> answer = again(other, id, past);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                Thread.sleep(BETWEEN_MS);
            }
        }
    }

    private static HttpResponse<String> again(ServiceProcess other, String id, JsonNode past)
            throws IOException, InterruptedException {
        JsonNode to = past.get("to");
        return switch (past.get("subject").asString()) {
            case "field" ->
                other.change("PATCH", "/api/reports/" + id + "/fields/title", "{\"value\":" + to.get("value") + "}");
            case "finding" ->
                other.change(
                        "PATCH",
                        "/api/findings/" + past.get("findingId").asString(),
                        "{\"status\":" + to.get("status") + "}");
            default ->
                other.change(
                        "POST",
                        "/api/reports/" + id + "/history/" + past.get("undoes").asInt() + "/undo",
                        "");
        };
    }
}
