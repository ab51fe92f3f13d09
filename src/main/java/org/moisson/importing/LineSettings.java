package org.moisson.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the line does of itself.
 *
 * @param background whether waiting imports go on and the index is looked after; off in commands that only look
 * @param samples whether a first start imports the sample reports
 * @param inbox the watched folder; ingest/inbox where that exists, else the inbox of the data folder
 */
@ConfigurationProperties("moisson")
record LineSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("true") boolean samples,
        @Nullable String inbox) {

    Path inboxIn(Path data) {
        if (inbox != null && !inbox.isBlank()) {
            return Path.of(inbox).toAbsolutePath();
        }
        Path beside = Path.of("ingest", "inbox").toAbsolutePath();
        return Files.isDirectory(beside) ? beside : data.resolve("inbox");
    }
}
