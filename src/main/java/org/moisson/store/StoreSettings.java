package org.moisson.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept; texts and not paths, since Spring looks for paths among the resources first.
 *
 * @param originals the folder of the original files, the same for all instances that share a database; without it, it
 *     lies in the data folder
 */
@ConfigurationProperties("moisson")
record StoreSettings(
        @DefaultValue("./data") String data, @Nullable String originals) {

    Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    Path originalsFolder() {
        return originals == null || originals.isBlank()
                ? folder().resolve("originals")
                : Path.of(originals).toAbsolutePath().normalize();
    }
}
