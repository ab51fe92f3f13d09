package org.moisson.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where everything is kept; a text and not a path, since Spring looks for paths among the resources first. */
@ConfigurationProperties("moisson")
record StoreSettings(@DefaultValue("./data") String data) {

    Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }
}
