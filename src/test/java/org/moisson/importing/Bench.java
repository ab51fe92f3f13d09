package org.moisson.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.moisson.identity.Actor;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemState;
import org.moisson.store.Originals;
import org.moisson.store.Reports;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The real store and line on a data folder, around a reader of plain text, a small classifier and an index in memory. */
final class Bench implements AutoCloseable {

    final ConfigurableApplicationContext context;
    final Importing importing;
    final Reports reports;
    final TextReaders readers;
    final MemoryIndex index;

    Bench(Path data, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "--moisson.data=" + data;
        System.arraycopy(more, 0, arguments, 1, more.length);
        context = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        importing = context.getBean(Importing.class);
        reports = context.getBean(Reports.class);
        readers = context.getBean(TextReaders.class);
        index = context.getBean(MemoryIndex.class);
    }

    ImportJob submit(String... namesAndTexts) throws Exception {
        List<Importing.Incoming> files = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(file(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return importing.submit(files, "api", Actor.moisson());
    }

    /** Waits until nothing more happens to the import. */
    ImportJob ended(ImportJob job) {
        await(() -> importing.find(job.id()).orElseThrow().done());
        return importing.find(job.id()).orElseThrow();
    }

    static void await(BooleanSupplier condition) {
        await(condition, 20);
    }

    static void await(BooleanSupplier condition, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + seconds + " seconds");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static List<ItemState> states(ImportJob job) {
        return job.items().stream().map(ImportItem::state).toList();
    }

    Originals originals() {
        return context.getBean(Originals.class);
    }

    static Importing.Incoming file(String name, String text) {
        return new Importing.Incoming() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "org.moisson.store",
                "org.moisson.importing",
                "org.moisson.curation",
                "org.moisson.vocabulary"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = ".*Test.*"))
    @ConfigurationPropertiesScan({"org.moisson.store", "org.moisson.importing", "org.moisson.vocabulary"})
    @Import({TextReaders.class, PlainClassifier.class, MemoryIndex.class})
    static class Rooms {}
}
