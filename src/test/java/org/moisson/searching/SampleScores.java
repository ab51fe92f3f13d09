package org.moisson.searching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Report;

/** Judges what a search finds in the sample reports. */
final class SampleScores {

    private static final int LONGEST = 60;

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Hit> passages = new LinkedHashMap<>();

    SampleScores(List<Report> samples) {
        for (Report report : samples) {
            files.put(report.id().value(), report.fileName());
            for (Passage each : report.reading().passages()) {
                if (each.role() != PassageRole.HEADING && each.role() != PassageRole.TITLE) {
                    passages.put(each.id(), new Hit(report.fileName(), each.text()));
                }
            }
        }
    }

    /** A passage that was found. */
    private record Hit(String file, String text) {}

    /** What was found for one query. */
    private record Found(Judged judged, List<Hit> hits, List<String> reports) {}

    /** What stock analysis finds; it knows neither reports nor filters. */
    Table plain(List<Judged> queries) {
        Map<String, String> texts = new LinkedHashMap<>();
        passages.forEach((id, hit) -> texts.put(id, hit.text()));
        PlainSearch plain = new PlainSearch(texts);
        return table(queries, each -> {
            List<Hit> hits = plain.firstTen(each.query()).stream()
                    .map(id -> passages.getOrDefault(id, new Hit("", "")))
                    .toList();
            return new Found(each, hits, hits.stream().map(Hit::file).distinct().toList());
        });
    }

    Table of(List<Judged> queries, Reader reader) {
        return table(queries, each -> {
            List<Hit> hits = reader.searching().passages(each.asked(false)).hits().stream()
                    .map(hit -> new Hit(files.getOrDefault(hit.reportId(), ""), hit.text()))
                    .toList();
            List<String> reports = reader.searching().reports(each.asked(true)).hits().stream()
                    .map(hit -> files.getOrDefault(hit.id(), ""))
                    .toList();
            return new Found(each, hits, reports);
        });
    }

    private static Table table(List<Judged> queries, Function<Judged, Found> search) {
        return new Table(queries.stream().map(search).map(SampleScores::row).toList());
    }

    private static Row row(Found found) {
        Judged judged = found.judged();
        boolean ranked = !judged.query().isEmpty() && !judged.expected().isEmpty();
        List<Judged.Passage> left = new ArrayList<>(judged.expected());
        List<Integer> grades = new ArrayList<>();
        for (Hit hit : found.hits()) {
            Judged.Passage answered =
                    left.stream().filter(each -> answers(hit, each)).findFirst().orElse(null);
            grades.add(answered == null ? 0 : answered.grade());
            left.remove(answered);
        }
        List<Hit> five = found.hits().stream().limit(5).toList();
        List<Judged.Passage> musts =
                judged.expected().stream().filter(each -> each.grade() == 3).toList();
        List<Judged.Passage> missed = musts.stream()
                .filter(each -> five.stream().noneMatch(hit -> answers(hit, each)))
                .toList();
        List<Judged.Quote> wrong = judged.avoided().stream()
                .filter(each -> five.stream().anyMatch(hit -> holds(hit, each)))
                .toList();
        List<Integer> all =
                judged.expected().stream().map(Judged.Passage::grade).toList();
        return new Row(
                judged,
                ranked ? Figures.ndcg(grades, all) : Double.NaN,
                ranked && !musts.isEmpty() ? 1 - missed.size() / (double) musts.size() : Double.NaN,
                ranked ? Figures.reciprocalRank(grades) : Double.NaN,
                ranked ? share(wrong.isEmpty()) : Double.NaN,
                judged.topDocs().isEmpty() ? Double.NaN : share(first(found)),
                judged.unanswerable()
                        ? share(found.hits().isEmpty() && found.reports().isEmpty())
                        : Double.NaN,
                missed,
                wrong,
                found.reports());
    }

    private static boolean first(Found found) {
        return !found.reports().isEmpty()
                && found.judged().topDocs().contains(found.reports().getFirst());
    }

    private static double share(boolean right) {
        return right ? 1 : 0;
    }

    private static boolean answers(Hit hit, Judged.Passage expected) {
        boolean shortEnough = words(hit.text()) <= Math.max(LONGEST, 2 * words(expected.quote()));
        return shortEnough && hit.file().equals(expected.file()) && alike(hit.text(), expected.quote());
    }

    private static boolean holds(Hit hit, Judged.Quote quote) {
        return hit.file().equals(quote.file()) && squeezed(hit.text()).contains(squeezed(quote.quote()));
    }

    /** Whether one holds the other, but for a letter misread here and there. */
    private static boolean alike(String one, String other) {
        String first = squeezed(one);
        String second = squeezed(other);
        boolean within = first.contains(second) || second.contains(first);
        return within && Math.min(first.length(), second.length()) >= 12 || shared(one, other) >= 0.6;
    }

    private static double shared(String one, String other) {
        List<String> left = new ArrayList<>(List.of(parted(other)));
        String[] words = parted(one);
        double both = Arrays.stream(words).filter(left::remove).count();
        return 2 * both / (words.length + parted(other).length);
    }

    private static int words(String text) {
        return parted(text).length;
    }

    private static String[] parted(String text) {
        return plain(text).strip().split("[^\\p{L}\\p{N}]+", -1);
    }

    private static String squeezed(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** One query's figures, NaN where a figure does not apply. */
    private record Row(
            Judged judged,
            double ndcg,
            double recall,
            double rank,
            double avoided,
            double first,
            double empty,
            List<Judged.Passage> missed,
            List<Judged.Quote> wrong,
            List<String> reports) {}

    /** The figures of all queries. */
    record Table(List<Row> rows) {

        double[] ndcg() {
            return figures(Row::ndcg);
        }

        private double[] figures(java.util.function.ToDoubleFunction<Row> figure) {
            return rows.stream().mapToDouble(figure).toArray();
        }

        void print(String title, Table ours) {
            RelevanceBench.say(
                    "%-22s nDCG@10 %s  recall@5 %s  MRR %s  avoided %.3f  first report %.3f  empty %.3f  p %.3f",
                    title,
                    Figures.interval(ndcg()),
                    Figures.interval(figures(Row::recall)),
                    Figures.interval(figures(Row::rank)),
                    Figures.mean(figures(Row::avoided)),
                    Figures.mean(figures(Row::first)),
                    Figures.mean(figures(Row::empty)),
                    Figures.chance(ndcg(), ours.ndcg()));
        }

        void printMisses() {
            for (Row each : rows) {
                each.missed().forEach(miss -> miss(each, "not in the first five", miss.quote()));
                each.wrong().forEach(wrong -> miss(each, "wrong in the first five", wrong.quote()));
                if (each.first() == 0 || each.empty() == 0) {
                    miss(each, "first report", each.reports().toString());
                }
            }
        }

        private static void miss(Row row, String what, String text) {
            RelevanceBench.say(
                    "   %s « %s » %s: %s",
                    row.judged().id(), row.judged().query(), what, text.substring(0, Math.min(110, text.length())));
        }
    }
}
