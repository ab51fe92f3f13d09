package org.moisson.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curated;
import org.moisson.report.Report;

/** Which state of a report somebody had before them: an entity tag that begins with the number of decisions. */
final class Seen {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})(?:-[0-9a-f]{1,8})?\"?");

    private Seen() {}

    /** Changes with the decisions and with what was derived. */
    static String tag(Curated curated) {
        Report report = curated.report();
        int derived = (report.understoodBy() + "/" + report.reading().version() + "/"
                        + report.reading().recognition())
                .hashCode();
        return "\"" + curated.version() + "-" + Integer.toHexString(derived) + "\"";
    }

    /** The number of decisions that If-Match or a form names; null where it names none, or any. */
    static @Nullable Integer version(@Nullable String written) {
        if (written == null || written.isBlank() || written.strip().equals("*")) {
            return null;
        }
        Matcher matcher = TAG.matcher(written.strip());
        if (!matcher.matches()) {
            throw new Refused("bad-parameter", "version");
        }
        return Integer.valueOf(matcher.group(1));
    }
}
