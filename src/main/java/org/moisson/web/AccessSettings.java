package org.moisson.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may write ({@code moisson.*}).
 *
 * @param bootstrapToken of an administrator, for automation; empty when unset
 */
@ConfigurationProperties("moisson")
record AccessSettings(@DefaultValue("") String bootstrapToken) {}
