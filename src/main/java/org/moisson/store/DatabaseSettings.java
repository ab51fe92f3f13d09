package org.moisson.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database holds the store ({@code moisson.database.*}).
 *
 * @param url of a PostgreSQL database, jdbc:postgresql://HOST:PORT/NAME; without one it is a file of the data folder
 * @param lease how long an instance that shares the database may give no sign of life before others take up its imports
 */
@ConfigurationProperties("moisson.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("60s") Duration lease) {

    DatabaseSettings {
        if (url != null && url.isBlank()) {
            url = null;
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("moisson.database.lease\u00a0: il faut au moins 1s.");
        }
    }

    /** The file of the data folder. */
    static DatabaseSettings ofFile() {
        return new DatabaseSettings(null, "", "", Duration.ofSeconds(60));
    }
}
