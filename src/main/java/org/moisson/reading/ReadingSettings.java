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
        if (workers < 0 || recycle < 1 || pages < 1 || timeout.isNegative() || !heap.matches("\\d+[kmgKMG]")) {
            throw new IllegalArgumentException("moisson.reading: value out of range");
        }
    }

    int width() {
        return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors());
    }
}
