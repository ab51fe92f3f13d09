package org.moisson.searching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Found;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.language.Folding;
import org.moisson.query.QueryRefused;
import org.moisson.query.Sort;

/** Pages of passages in which one report, or one sentence printed twice, does not take all the places. */
final class PassagePages {

    /** How many of the best are put in another order. */
    private static final int WINDOW = 50;

    /** What each further passage of the same report is still worth. */
    private static final double SAME_REPORT = 0.88;

    private static final double SAME_WORDS = 0.3;

    private final SearchEngine engine;

    PassagePages(SearchEngine engine) {
        this.engine = engine;
    }

    Found<IndexedPassage> page(Search search) {
        String after = search.after();
        boolean inWindow = after != null && after.startsWith("~");
        int start = after != null && inWindow ? offset(after) : search.from();
        boolean plain = search.sort() != Sort.RELEVANCE || search.size() == 0 || (after != null && !inWindow);
        return plain || start >= WINDOW ? engine.passages(search) : spread(search, start);
    }

    private Found<IndexedPassage> spread(Search search, int start) {
        int end = start + search.size();
        Found<IndexedPassage> found = engine.passages(search.part(0, Math.max(WINDOW, end), null));
        List<Scored<IndexedPassage>> all = found.hits();
        int window = Math.min(WINDOW, all.size());
        List<Scored<IndexedPassage>> ordered = new ArrayList<>(spread(all.subList(0, window)));
        ordered.addAll(all.subList(window, all.size()));
        List<Scored<IndexedPassage>> page =
                ordered.subList(Math.min(start, ordered.size()), Math.min(end, ordered.size()));
        return new Found<>(found.total(), found.reports(), page, found.counts(), next(found, end));
    }

    private static @Nullable String next(Found<IndexedPassage> found, int end) {
        if (end >= found.total()) {
            return null;
        }
        return end < WINDOW ? "~" + end : found.hits().get(end - 1).cursor();
    }

    private static int offset(String cursor) {
        if (!cursor.matches("~\\d{1,3}")) {
            throw new QueryRefused("bad-cursor", "Ce curseur ne vient pas d’une réponse à cette question.");
        }
        return Integer.parseInt(cursor.substring(1));
    }

    /** Takes the best each time, what came before from the same report or in the same words counting against it. */
    static List<Scored<IndexedPassage>> spread(List<Scored<IndexedPassage>> hits) {
        List<Scored<IndexedPassage>> left = new ArrayList<>(hits);
        List<Scored<IndexedPassage>> ordered = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Set<String> said = new HashSet<>();
        while (!left.isEmpty()) {
            Scored<IndexedPassage> best = left.getFirst();
            double most = -1;
            for (Scored<IndexedPassage> each : left) {
                double worth = each.score()
                        * Math.pow(SAME_REPORT, taken.getOrDefault(each.hit().reportId(), 0));
                worth *= said.contains(words(each)) ? SAME_WORDS : 1;
                if (worth > most) {
                    most = worth;
                    best = each;
                }
            }
            left.remove(best);
            ordered.add(best);
            taken.merge(best.hit().reportId(), 1, Integer::sum);
            said.add(words(best));
        }
        return ordered;
    }

    private static String words(Scored<IndexedPassage> each) {
        return Folding.fold(each.hit().text()).replaceAll("[^a-z0-9]+", " ");
    }
}
