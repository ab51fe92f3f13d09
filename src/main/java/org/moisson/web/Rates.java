package org.moisson.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address, or one token, may ask for ({@code moisson.rates.*}); 0 a second sets no limit.
 *
 * @param reading requests a second that change nothing, in the long run
 * @param readingBurst so many at once after a rest
 * @param writing requests a second that change something
 * @param signIn tries a minute of a password or a link
 * @param needs that a reader leaves, an hour
 * @param bodyBytesPerSecond the least pace at which a body has to come in the long run
 * @param bodyGrace for so long the pace does not matter
 */
@ConfigurationProperties("moisson.rates")
record Rates(
        @DefaultValue("100") int reading,
        @DefaultValue("400") int readingBurst,
        @DefaultValue("10") int writing,
        @DefaultValue("100") int writingBurst,
        @DefaultValue("10") int signIn,
        @DefaultValue("30") int needs,
        @DefaultValue("4000") int bodyBytesPerSecond,
        @DefaultValue("20s") Duration bodyGrace) {

    /** Of tries to sign in at once. */
    static final int SIGN_IN_BURST = 20;

    Rates {
        if (reading < 0 || writing < 0 || signIn < 0 || needs < 0 || readingBurst < 1 || writingBurst < 1) {
            throw new IllegalArgumentException("moisson.rates.* must not be negative, and bursts at least 1");
        }
    }
}
