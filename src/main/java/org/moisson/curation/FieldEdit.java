package org.moisson.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Status;

/**
 * What a person says of a field of the sheet.
 *
 * @param values those spoken of; none for all that are there
 * @param whole whether the field holds these values and no others
 * @param status confirmed or rejected, null where the values are simply the right ones
 * @param replaces the value in whose place the one given is put, or null
 * @param passageId where it is read, or null
 */
public record FieldEdit(
        List<WrittenValue> values,
        boolean whole,
        @Nullable Status status,
        @Nullable WrittenValue replaces,
        @Nullable String passageId) {

    public FieldEdit {
        values = List.copyOf(values);
    }

    /** The right value, or one more of a field that holds several. */
    public static FieldEdit value(WrittenValue value) {
        return new FieldEdit(List.of(value), false, null, null, null);
    }

    /** What is said of all that the field holds. */
    public static FieldEdit status(Status status) {
        return new FieldEdit(List.of(), false, status, null, null);
    }

    /** What is said of one value. */
    public static FieldEdit status(WrittenValue value, Status status) {
        return new FieldEdit(List.of(value), false, status, null, null);
    }

    /** One value in the place of another. */
    public static FieldEdit replacing(WrittenValue replaced, WrittenValue value) {
        return new FieldEdit(List.of(value), false, null, replaced, null);
    }
}
