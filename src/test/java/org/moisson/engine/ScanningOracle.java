package org.moisson.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.moisson.language.Mapping;
import org.moisson.language.Token;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Tags;
import org.moisson.report.Finding;
import org.moisson.report.Report;

/** Answers by looking at every document, one after the other; what a filter means it asks the filter itself. */
public final class ScanningOracle {

    private static final Mapping REPORTS = Mapping.load("reports");
    private static final Mapping PASSAGES = Mapping.load("passages");

    private final List<Item> reports = new ArrayList<>();
    private final List<Item> passages = new ArrayList<>();

    /** Reads a corpus. */
    public ScanningOracle(List<Report> corpus, Documents documents, Tagging tagging) {
        for (Report report : corpus) {
            Documents.Bundle bundle = documents.of(report);
            ReportDocument whole = bundle.report();
            reports.add(new Item(
                    REPORTS,
                    tagging.of(report),
                    List.of(),
                    List.of(whole.title()),
                    whole.body(),
                    List.of(List.of(whole.title()), whole.headings(), whole.sheet(), whole.body())));
            Map<String, Finding> findings = new HashMap<>();
            Tagging.findings(report).forEach(each -> findings.putIfAbsent(each.passageId(), each));
            for (PassageDocument each : bundle.passages()) {
                passages.add(new Item(
                        PASSAGES,
                        tagging.of(report, findings.get(each.id())),
                        each.nature(),
                        each.about(),
                        List.of(each.text()),
                        List.of(List.of(each.text()), each.section(), List.of(each.context()), each.about())));
            }
        }
    }

    /** A document: its tags, its texts field by field. */
    private record Item(
            Mapping mapping,
            Tags tags,
            List<String> nature,
            List<String> title,
            List<String> text,
            List<List<String>> fields) {}

    /** What a scan counted. */
    public record Counted(long total, long reports, Map<Facet, Map<String, Long>> counts) {}

    /** Reports that match. */
    public Counted reports(Search search) {
        return counted(reports, search);
    }

    /** Passages that match. */
    public Counted passages(Search search) {
        return counted(passages, search);
    }

    private static Counted counted(List<Item> items, Search search) {
        List<Item> found = found(items, search, search.filters());
        Map<Facet, Map<String, Long>> counts = new HashMap<>();
        for (Facet facet : search.facets()) {
            Map<String, Set<String>> reports = new TreeMap<>();
            for (Item each : found(items, search, Selections.without(facet, search.filters()))) {
                each.tags()
                        .of(facet)
                        .forEach(value -> reports.computeIfAbsent(value, key -> new HashSet<>())
                                .add(each.tags().reportId()));
            }
            Map<String, Long> byValue = new HashMap<>();
            reports.forEach((value, ids) -> byValue.put(value, (long) ids.size()));
            counts.put(facet, byValue);
        }
        long reports =
                found.stream().map(each -> each.tags().reportId()).distinct().count();
        return new Counted(found.size(), reports, counts);
    }

    private static List<Item> found(List<Item> items, Search search, List<Filter> filters) {
        return items.stream()
                .filter(each -> filters.stream().allMatch(filter -> filter.matches(each.tags())))
                .filter(each -> holds(each, each.fields(), search.match()))
                .filter(each -> search.without().stream().noneMatch(match -> holds(each, each.fields(), match)))
                .toList();
    }

    private static boolean holds(Item item, List<List<String>> fields, Match match) {
        return switch (match) {
            case Match.Word word -> word(item, fields, word.text());
            case Match.Phrase phrase -> phrase(item, fields, phrase.text());
            case Match.Sigle sigle ->
                fields.stream()
                        .flatMap(Collection::stream)
                        .anyMatch(text -> terms(item, "sigles", text).contains(sigle.letters()));
            case Match.InTitle title -> holds(item, List.of(item.title()), title.inner());
            case Match.InText text -> holds(item, List.of(item.text()), text.inner());
            case Match.Tagged tagged -> item.tags().of(tagged.facet()).contains(tagged.value());
            case Match.OfNature nature -> item.nature().contains(nature.nature().slug());
            case Match.AnyOf any -> any.inner().stream().anyMatch(each -> holds(item, fields, each));
            case Match.AllOf all -> all.inner().stream().allMatch(each -> holds(item, fields, each));
            case Match.Kin kin -> kin(item, kin.text());
            case Match.Also also -> holds(item, fields, also.must());
            case Match.SomeOf some ->
                some.inner().stream().filter(each -> holds(item, fields, each)).count() >= Math.max(1, some.least());
        };
    }

    private static Set<String> terms(Item item, String analyzer, String text) {
        Set<String> terms = new HashSet<>();
        item.mapping().tokens(analyzer, text).forEach(each -> terms.add(each.term()));
        return terms;
    }

    private static boolean kin(Item item, String text) {
        Set<String> there = new HashSet<>();
        item.text().forEach(each -> there.addAll(terms(item, "root", each)));
        TreeMap<Integer, List<String>> wanted = positions(item.mapping().tokens("root", text));
        return !wanted.isEmpty()
                && wanted.values().stream().allMatch(any -> any.stream().anyMatch(there::contains));
    }

    private static boolean word(Item item, List<List<String>> fields, String text) {
        List<String> analyzers = List.of("plain", "light");
        if (analyzers.stream()
                .anyMatch(each -> item.mapping().tokens(each, text).isEmpty())) {
            return true;
        }
        return analyzers.stream()
                .anyMatch(analyzer -> fields.stream().anyMatch(field -> {
                    Set<String> there = new HashSet<>();
                    field.forEach(each -> there.addAll(terms(item, analyzer, each)));
                    return positions(item.mapping().tokens(analyzer, text)).values().stream()
                            .allMatch(any -> any.stream().anyMatch(there::contains));
                }));
    }

    private static boolean phrase(Item item, List<List<String>> fields, String text) {
        TreeMap<Integer, List<String>> wanted = positions(item.mapping().tokens("plain", text));
        if (wanted.isEmpty()) {
            return true;
        }
        return fields.stream().flatMap(Collection::stream).anyMatch(each -> {
            TreeMap<Integer, List<String>> there = positions(item.mapping().tokens("plain", each));
            return there.keySet().stream()
                    .anyMatch(start -> wanted.entrySet().stream()
                            .allMatch(part ->
                                    there.getOrDefault(start + part.getKey() - wanted.firstKey(), List.of()).stream()
                                            .anyMatch(part.getValue()::contains)));
        });
    }

    private static TreeMap<Integer, List<String>> positions(List<Token> tokens) {
        TreeMap<Integer, List<String>> found = new TreeMap<>();
        tokens.forEach(each ->
                found.computeIfAbsent(each.position(), at -> new ArrayList<>()).add(each.term()));
        return found;
    }
}
