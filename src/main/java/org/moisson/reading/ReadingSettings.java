package org.moisson.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are read.
 *
 * @param workers processes at most; 0 takes the machine's measure
 * @param heap of each, as java writes it
 * @param timeout of one file, recognition apart
 * @param recognitionTimeout of one scanned page
 * @param idle after which an unused worker stops
 * @param recycle after so many files a worker is replaced
 * @param pages at most in one file
 * @param recogniser the Tesseract program
 */
@ConfigurationProperties(prefix = "moisson.reading")
record ReadingSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("512m") String heap,
        @DefaultValue("5m") Duration timeout,
        @DefaultValue("2m") Duration recognitionTimeout,
        @DefaultValue("1m") Duration idle,
        @DefaultValue("200") int recycle,
        @DefaultValue("5000") int pages,
        @DefaultValue("tesseract") String recogniser) {

    ReadingSettings {
        check(workers >= 0, "workers", "0 (la mesure de la machine) ou plus");
        check(recycle >= 1, "recycle", "au moins 1");
        check(pages >= 1, "pages", "au moins 1");
        check(timeout.isPositive(), "timeout", "une durée, par exemple 5m");
        check(recognitionTimeout.isPositive(), "recognition-timeout", "une durée, par exemple 2m");
        check(heap.matches("[0-9]+[kmgKMG]"), "heap", "un nombre suivi de m ou g, par exemple 512m");
    }

    private static void check(boolean right, String name, String expected) {
        if (!right) {
            throw new IllegalArgumentException("moisson.reading." + name + "\u00a0: il faut " + expected + ".");
        }
    }

    int width() {
        return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors());
    }
}
