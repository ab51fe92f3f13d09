package org.moisson.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the disk files leave free.
 *
 * @param reserve below which no file is taken in
 */
@ConfigurationProperties("moisson")
record ReserveSettings(@DefaultValue("64MB") DataSize reserve) {}
