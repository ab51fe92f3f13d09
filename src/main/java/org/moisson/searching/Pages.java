package org.moisson.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Found;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.Search;
import org.moisson.query.QueryRefused;
import org.moisson.query.Sort;

/**
 * Pages of hits of which the first ones, the window, are put in another order than the engine's. A cursor inside the window
 * is its offset after a tilde; beyond it is the engine's own.
 */
record Pages<H>(Function<Search, Found<H>> engine, UnaryOperator<List<Scored<H>>> order, int window) {

    Found<H> page(Search search) {
        String after = search.after();
        int start = search.from();
        if (after != null && after.startsWith("~")) {
            start = offset(after);
        } else if (after != null) {
            return engine.apply(search);
        }
        boolean plain = search.sort() != Sort.RELEVANCE || search.size() == 0 || start >= window;
        return plain ? engine.apply(search) : reordered(search, start);
    }

    private Found<H> reordered(Search search, int start) {
        int end = start + search.size();
        Found<H> found = engine.apply(search.part(0, Math.max(window, end), null));
        List<Scored<H>> all = found.hits();
        int size = Math.min(window, all.size());
        List<Scored<H>> ordered = new ArrayList<>(order.apply(all.subList(0, size)));
        ordered.addAll(all.subList(size, all.size()));
        List<Scored<H>> page = ordered.subList(Math.min(start, ordered.size()), Math.min(end, ordered.size()));
        return new Found<>(found.total(), found.reports(), page, found.counts(), next(found, end));
    }

    private @Nullable String next(Found<H> found, int end) {
        if (end >= found.total()) {
            return null;
        }
        return end < window ? "~" + end : found.hits().get(end - 1).cursor();
    }

    private static int offset(String cursor) {
        if (!cursor.matches("~\\d{1,3}")) {
            throw new QueryRefused("bad-cursor", "Ce curseur ne vient pas d’une réponse à cette question.");
        }
        return Integer.parseInt(cursor.substring(1));
    }
}
