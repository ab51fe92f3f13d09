package org.moisson.drafting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a draft may be, and how much of the machine may go to drafts ({@code moisson.drafts.*}).
 *
 * @param fileSize of one draft
 * @param pages a draft with more is refused
 * @param timeout of one draft, recognition apart
 * @param recognitionTimeout of one scanned page
 * @param atOnce drafts that are read at the same time, others wait
 * @param patience a draft that waited for so long is refused
 */
@ConfigurationProperties("moisson.drafts")
public record DraftSettings(
        @DefaultValue("20MB") DataSize fileSize,
        @DefaultValue("60") int pages,
        @DefaultValue("1m") Duration timeout,
        @DefaultValue("1m") Duration recognitionTimeout,
        @DefaultValue("2") int atOnce,
        @DefaultValue("15s") Duration patience) {

    public DraftSettings {
        check(fileSize.toBytes() >= 1, "file-size", "au moins 1B");
        check(pages >= 1, "pages", "au moins 1");
        check(timeout.isPositive(), "timeout", "une durée, par exemple 1m");
        check(recognitionTimeout.isPositive(), "recognition-timeout", "une durée, par exemple 1m");
        check(atOnce >= 1, "at-once", "au moins 1");
        check(!patience.isNegative(), "patience", "une durée, par exemple 15s");
    }

    private static void check(boolean right, String name, String expected) {
        if (!right) {
            throw new IllegalArgumentException("moisson.drafts." + name + "\u00a0: il faut " + expected + ".");
        }
    }
}
