package org.moisson.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may come in at once ({@code moisson.limits.*}).
 *
 * @param fileSize of one file
 * @param filesPerImport at most so many in one request
 * @param pagesPerFile a file with more is refused
 */
@ConfigurationProperties("moisson.limits")
public record Limits(
        @DefaultValue("200MB") DataSize fileSize,
        @DefaultValue("500") int filesPerImport,
        @DefaultValue("5000") int pagesPerFile) {

    public Limits {
        if (fileSize.toBytes() < 1 || filesPerImport < 1 || pagesPerFile < 1) {
            throw new IllegalArgumentException("moisson.limits.* must be at least 1");
        }
    }
}
