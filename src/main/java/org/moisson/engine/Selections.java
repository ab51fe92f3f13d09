package org.moisson.engine;

import java.util.List;
import org.moisson.query.Facet;
import org.moisson.query.Filter;

/** The multi-select rule: a facet's own selection does not shrink its counts. */
public final class Selections {

    private Selections() {}

    /** The filters under which the values of a facet are counted. */
    public static List<Filter> without(Facet facet, List<Filter> filters) {
        return filters.stream().filter(each -> !selects(facet, each)).toList();
    }

    private static boolean selects(Facet facet, Filter filter) {
        return switch (filter) {
            case Filter.AnyOf any -> any.facet() == facet;
            case Filter.Confirmed sure -> sure.values().stream().allMatch(each -> each.startsWith(facet.slug() + ":"));
            case Filter.NoneOf none -> false;
            case Filter.Years years -> false;
            case Filter.OfReports reports -> false;
        };
    }
}
