package org.moisson.report;

/** A value of a sheet, whatever its field. */
public sealed interface FieldValue {

    /** Words, or the slug of a vocabulary. */
    record Text(String text) implements FieldValue {}

    /** The dates. */
    record Dated(Dates dates) implements FieldValue {}

    /** A place in its role. */
    record Located(Place place) implements FieldValue {}

    /** A theme with its rank. */
    record About(Theme theme) implements FieldValue {}

    /** A population in its role. */
    record Concerned(Population population) implements FieldValue {}

    /** An axis of the Ottawa Charter with its status. */
    record Bearing(Ottawa ottawa) implements FieldValue {}
}
