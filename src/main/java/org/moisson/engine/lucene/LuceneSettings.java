package org.moisson.engine.lucene;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the embedded index lives; a text and not a path, since Spring looks for paths among the resources first. */
@ConfigurationProperties("moisson")
record LuceneSettings(@DefaultValue("./data") String data) {

    Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }
}
