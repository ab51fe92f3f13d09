package org.moisson.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what ({@code moisson.*}).
 *
 * @param bootstrapToken of an administrator, for automation; empty when unset
 * @param reading whether everybody may read, or who signed in alone
 * @param metrics whether everybody may read the figures of the service, or an administrator alone
 */
@ConfigurationProperties("moisson")
record AccessSettings(
        @DefaultValue("") String bootstrapToken,
        @DefaultValue("open") Openness reading,
        @DefaultValue("closed") Openness metrics) {

    /** Whether a door stands open. */
    enum Openness {
        OPEN,
        CLOSED
    }

    AccessSettings {
        bootstrapToken = bootstrapToken.strip();
    }
}
