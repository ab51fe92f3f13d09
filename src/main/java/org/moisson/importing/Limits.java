package org.moisson.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may come in at once ({@code moisson.limits.*}).
 *
 * @param fileSize of one file
 * @param importSize of all files of one request
 * @param filesPerImport at most so many in one request
 * @param pagesPerFile a file with more is refused
 */
@ConfigurationProperties("moisson.limits")
public record Limits(
        @DefaultValue("200MB") DataSize fileSize,
        @DefaultValue("2GB") DataSize importSize,
        @DefaultValue("500") int filesPerImport,
        @DefaultValue("5000") int pagesPerFile) {

    public Limits {
        check(fileSize.toBytes() >= 1, "file-size", "au moins 1B");
        check(importSize.compareTo(fileSize) >= 0, "import-size", "au moins moisson.limits.file-size");
        check(filesPerImport >= 1, "files-per-import", "au moins 1");
        check(pagesPerFile >= 1, "pages-per-file", "au moins 1");
    }

    private static void check(boolean right, String name, String expected) {
        if (!right) {
            throw new IllegalArgumentException("moisson.limits." + name + "\u00a0: il faut " + expected + ".");
        }
    }
}
