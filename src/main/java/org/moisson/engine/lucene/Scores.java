package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;

/** Keeps the scores of all passages that match, with their reports and groups. */
final class Scores implements Collector {

    /** How many of a group's best may come from one report. */
    private static final int OF_ONE_REPORT = 2;

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::doc);

    private final List<Hit> hits = new ArrayList<>();
    private final Map<String, List<Hit>> grouped = new HashMap<>();
    private int reports;

    /** A passage; report is a number given to its report in this search. */
    record Hit(int doc, float score, int report) {}

    /** The hits that state one kind of finding about one factor. */
    record Group(FindingKind kind, String factor, long reports, List<Hit> hits) {

        int size() {
            return hits.size();
        }

        List<Hit> best(int most) {
            return capped(hits, most, OF_ONE_REPORT);
        }
    }

    CollectorManager<Scores, Scores> managed() {
        return new CollectorManager<>() {
            @Override
            public Scores newCollector() {
                return Scores.this;
            }

            @Override
            public Scores reduce(Collection<Scores> collectors) {
                return Scores.this;
            }
        };
    }

    List<Hit> bestOfEachReport(int each) {
        return capped(hits, Integer.MAX_VALUE, each);
    }

    /** The groups, that of most reports first. */
    List<Group> groups() {
        List<Group> found = new ArrayList<>();
        grouped.forEach((name, members) -> {
            String[] sides = name.split("/", 2);
            long reports = members.stream().map(Hit::report).distinct().count();
            found.add(new Group(Slug.of(FindingKind.class, sides[0]), sides[1], reports, members));
        });
        found.sort(Comparator.comparingLong(Group::reports)
                .thenComparingInt(Group::size)
                .reversed()
                .thenComparing(Group::factor)
                .thenComparing(Group::kind));
        return found;
    }

    private static List<Hit> capped(List<Hit> hits, int most, int ofOne) {
        Map<Integer, Integer> taken = new HashMap<>();
        Set<Integer> docs = new HashSet<>();
        return hits.stream()
                .sorted(BEST_FIRST)
                .filter(each -> docs.add(each.doc()) && taken.merge(each.report(), 1, Integer::sum) <= ofOne)
                .limit(most)
                .toList();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        Segment segment = Segment.of(context.reader());
        Column groups = segment.ofPassages("group");
        int firstReport = reports;
        reports += segment.count();
        return new LeafCollector() {

            private @Nullable Scorable scorer;

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            public void collect(int doc) throws IOException {
                float score = scorer == null ? 0 : scorer.score();
                Hit hit = new Hit(context.docBase + doc, score, firstReport + segment.rank(doc));
                hits.add(hit);
                for (int place = groups.from(doc); place < groups.to(doc); place++) {
                    grouped.computeIfAbsent(groups.name(groups.at(place)), name -> new ArrayList<>())
                            .add(hit);
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
