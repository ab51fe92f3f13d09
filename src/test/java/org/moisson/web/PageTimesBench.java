package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Moisson;
import org.moisson.importing.Importing;
import org.moisson.store.ImportJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a page over the samples costs the server: processor time of the one thread that answers, and its weight when compressed. */
@Tag("bench")
@SpringBootTest(classes = Moisson.class, properties = "moisson.rates.reading=0")
@AutoConfigureMockMvc
class PageTimesBench {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 40;
    private static final double MOST_MILLIS = 30;
    private static final int MOST_BYTES = 100_000;

    private static final List<String> LINES = List.of(
            "isolement",
            "qu’est-ce qui aide à mobiliser les habitants ?",
            "lutter contre la solitude des personnes âgées",
            "CPS à l’école",
            "financement élus",
            "mobilisaton des benevoles",
            "aller vers les jeunes",
            "PSSM");

    @TempDir
    static Path folder;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Importing importing;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("moisson.data", () -> folder.toString());
    }

    @Test
    void the_first_result_page_is_cheap() throws Exception {
        samples();
        double[] results = measure("/");
        double[] answers = measure("/ce-qui-a-marche");
        assertThat(median(results)).isLessThanOrEqualTo(MOST_MILLIS);
        assertThat(median(answers)).isLessThanOrEqualTo(2 * MOST_MILLIS);
    }

    private void samples() throws InterruptedException {
        for (int seconds = 0; importing.recent(1).stream().noneMatch(ImportJob::done); seconds++) {
            assertThat(seconds).as("the samples are imported").isLessThan(300);
            Thread.sleep(1000);
        }
    }

    private double[] measure(String path) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            ask(path, LINES.get(i % LINES.size()));
        }
        double[] millis = new double[ROUNDS * LINES.size()];
        int most = 0;
        for (int i = 0; i < millis.length; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String page = ask(path, LINES.get(i % LINES.size()));
            millis[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
            most = Math.max(most, i < LINES.size() ? compressed(page) : 0);
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.1f ms CPU, 95 of 100 within %.1f ms; at most %d bytes compressed%n",
                path, median(millis), millis[millis.length * 95 / 100], most);
        assertThat(most).isBetween(1_000, MOST_BYTES);
        return millis;
    }

    private String ask(String path, String line) throws Exception {
        return mvc.perform(get(path).param("q", line))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static int compressed(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
