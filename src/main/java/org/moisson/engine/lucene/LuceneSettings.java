package org.moisson.engine.lucene;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the embedded index lives. */
@ConfigurationProperties("moisson")
record LuceneSettings(@DefaultValue("./data") Path data) {}
