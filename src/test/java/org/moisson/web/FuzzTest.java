package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;
import org.moisson.identity.Role;
import org.moisson.importing.Importing;
import org.moisson.store.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Requests by chance to every address, as anybody and as an administrator: no failure of ours, and nothing told of our inside. */
class FuzzTest extends Guarded {

    private static final int SHORT = 400;
    private static final int LONG = 12_000;

    /** Names of classes, traces, statements, folders. */
    private static final Pattern INSIDE = Pattern.compile(
            "org\\.moisson|org\\.springframework|org\\.apache|org\\.thymeleaf|java\\.(lang|io|util|sql)\\.|jakarta\\.|\\bat [a-z]+\\.[a-z.]+\\(|"
                    + "SQLITE|PSQL|Exception\\b|root:x:|/target/shelves|moisson\\.db");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Reports reports;

    @Autowired
    private Importing importing;

    @Test
    void a_few_hundred_requests_by_chance_break_nothing() throws Exception {
        fuzzed(SHORT);
    }

    @Test
    @Tag("faults")
    void many_thousand_requests_by_chance_break_nothing() throws Exception {
        fuzzed(LONG);
    }

    private void fuzzed(int count) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed + " (again with -Dseed=" + seed + ")");
        Fuzz fuzz = new Fuzz(
                seed,
                paths(),
                List.of(BOOTSTRAP, token(Role.CURATOR, Right.READ, Right.IMPORT, Right.CURATE), BOOTSTRAP));
        Wire wire = new Wire(port, "127.0.0.66");
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] request = fuzz.next();
            Wire.Answer answer = sent(wire, request);
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 500 || tellsOfOurInside(request, answer)) {
                wrong.add(new String(request, StandardCharsets.UTF_8) + "\n=> " + answer.text());
            }
        }
        System.out.println(count + " requests: " + statuses);
        reports.ids().stream()
                .filter(each -> !Shelf.holds(each))
                .forEach(each -> importing.delete(each, Actor.moisson()));
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(new Wire(port)
                        .send("GET /api/reports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .text())
                .contains("\"total\":3");
    }

    /** Metrics count failures by their class, for administrators alone. */
    private static boolean tellsOfOurInside(byte[] request, Wire.Answer answer) {
        boolean metrics = new String(request, StandardCharsets.UTF_8).contains(" /actuator/prometheus");
        return !metrics && INSIDE.matcher(answer.text()).find();
    }

    private static Wire.Answer sent(Wire wire, byte[] request) throws IOException {
        return wire.send(request);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(
                List.of("/actuator/health", "/actuator/prometheus", "/css/moisson.css", "/v3/api-docs"));
        mappings.forEach(
                mapping -> mapping.getHandlerMethods().keySet().forEach(info -> paths.addAll(info.getPatternValues())));
        // what signs out or follows an import to its end is tried elsewhere
        paths.removeIf(each -> each.endsWith("/events") || each.contains("*") || each.contains("$"));
        return paths.stream().distinct().sorted().toList();
    }
}
