package org.moisson.query;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition on reports or passages; {@link #matches} says what it means, and every engine is held to it. */
public sealed interface Filter {

    /** Whether what bears these tags passes. */
    boolean matches(Tags tags);

    /**
     * One of the values.
     *
     * @param facet the facet whose own selection does not shrink its counts
     * @param values raw values as {@link Tags#of} gives them
     */
    record AnyOf(Facet facet, Set<String> values) implements Filter {

        public AnyOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Tags tags) {
            return !Collections.disjoint(tags.of(facet), values);
        }
    }

    /** None of the values. */
    record NoneOf(Facet facet, Set<String> values) implements Filter {

        public NoneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Tags tags) {
            return Collections.disjoint(tags.of(facet), values);
        }
    }

    /** The action's years overlap the span; an open end is null. A report without dates does not pass. */
    record Years(@Nullable Integer from, @Nullable Integer to) implements Filter {

        @Override
        public boolean matches(Tags tags) {
            Integer first = tags.firstYear();
            Integer last = tags.lastYear();
            if (first == null || last == null) {
                return false;
            }
            return (from == null || last >= from) && (to == null || first <= to);
        }
    }

    /** At least one of the values, stated by the text or confirmed by a human. */
    record Confirmed(Set<String> values) implements Filter {

        public Confirmed {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Tags tags) {
            return !Collections.disjoint(tags.confirmed(), values);
        }
    }

    /** Reports of these ids only ("within this report"). */
    record OfReports(Set<String> reports) implements Filter {

        public OfReports {
            reports = Set.copyOf(reports);
        }

        @Override
        public boolean matches(Tags tags) {
            return reports.contains(tags.reportId());
        }
    }
}
