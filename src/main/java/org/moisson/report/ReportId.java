package org.moisson.report;

import java.util.regex.Pattern;

/** Names a report by its content: the first 32 hexadecimal digits of the SHA-256 of the original's bytes. */
public record ReportId(String value) implements Comparable<ReportId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public ReportId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a report id: " + value);
        }
    }

    /** The id of the file whose SHA-256 is given as 64 hexadecimal digits. */
    public static ReportId ofSha256(String sha256) {
        return new ReportId(sha256.substring(0, 32));
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
