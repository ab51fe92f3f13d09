package org.moisson.structure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.moisson.report.Reading;

/** What each version of the reader changed: a reading that none of the later ones touches is as good as new. */
final class ReaderChanges {

    /** A kind of page. */
    enum Kind {
        /** With a text layer. */
        PRINTED,
        /** Recognised from a picture. */
        RECOGNISED,
        /** Of a format that knows its own structure. */
        FLOWED
    }

    private static final Set<Kind> ALL = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

    /** By version, from the second on. */
    static final Map<Integer, Set<Kind>> TOUCHED = Map.of(2, ALL, 3, ALL, 4, ALL, 5, ALL);

    private ReaderChanges() {}

    /** Whether a version after that of the reading touched its kinds of pages. */
    static boolean touch(Reading reading, Map<Integer, Set<Kind>> touched) {
        Set<Kind> kinds = kinds(reading);
        return touched.entrySet().stream()
                .anyMatch(change ->
                        change.getKey() > reading.version() && !Collections.disjoint(change.getValue(), kinds));
    }

    private static Set<Kind> kinds(Reading reading) {
        String type = reading.properties().mediaType();
        boolean printed = type.equals("application/pdf");
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (reading.recognition().pagesRecognised() > 0 || type.startsWith("image/")) {
            kinds.add(Kind.RECOGNISED);
        } else if (!printed) {
            kinds.add(Kind.FLOWED);
        }
        if (printed && reading.recognition().pagesRecognised() < reading.pages().size()) {
            kinds.add(Kind.PRINTED);
        }
        return kinds;
    }
}
