package org.moisson.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.moisson.Moisson;
import org.moisson.classification.Classifier;
import org.moisson.curation.Publishing;
import org.moisson.store.Originals;
import org.moisson.store.Reports;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service over the three reports of the shelf, in a data folder of its own. */
@SpringBootTest(
        classes = Moisson.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "moisson.samples=false")
@AutoConfigureMockMvc
@Import({OnTheShelf.Filling.class, CuratorAtWork.class})
abstract class OnTheShelf {

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        String folder = folder();
        properties.add("moisson.data", () -> folder);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "shelves")), "shelf")
                    .toAbsolutePath()
                    .toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Puts the reports where an import would have. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Filling {

        @Bean
        ApplicationRunner fill(Reports reports, Originals originals, Publishing publishing, Classifier classifier) {
            return arguments -> {
                for (String name : List.of("cafés", "jardin", "regards")) {
                    originals.keep(new ByteArrayInputStream(Shelf.original(name)), 100_000);
                }
                Shelf.reports(classifier.version()).forEach(report -> {
                    reports.save(report);
                    publishing.put(report.id());
                });
            };
        }
    }
}
