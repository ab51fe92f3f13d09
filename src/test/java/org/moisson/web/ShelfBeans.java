package org.moisson.web;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.moisson.answer.Answer;
import org.moisson.answer.Comparison;
import org.moisson.answer.FacetCount;
import org.moisson.answer.LineReading;
import org.moisson.answer.Matrix;
import org.moisson.answer.PassageHit;
import org.moisson.answer.QuotedFinding;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.answer.Snippet;
import org.moisson.answer.Suggestion;
import org.moisson.importing.Importing;
import org.moisson.importing.Limits;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Query;
import org.moisson.query.Tags;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Page;
import org.moisson.report.PlaceLevel;
import org.moisson.report.Refusal;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Slug;
import org.moisson.searching.Answering;
import org.moisson.searching.Searching;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemProblem;
import org.moisson.store.ItemState;
import org.moisson.store.Originals;
import org.moisson.store.Reports;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The web room over a shelf that fits in a list, searched by linear scan. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties({Limits.class, AccessSettings.class})
@ComponentScan("org.moisson.web")
class ShelfBeans {

    private final Map<String, Report> shelf = new TreeMap<>();

    ShelfBeans() {
        Shelf.reports().forEach(report -> shelf.put(report.id().value(), report));
    }

    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(ShelfBeans.class, args);
    }

    @Bean
    Reports reports() {
        return (Reports) Proxy.newProxyInstance(
                Reports.class.getClassLoader(),
                new Class<?>[] {Reports.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "find" -> Optional.ofNullable(shelf.get(given[0].toString()));
                    case "page" -> page(given[0].toString(), (Integer) given[1]);
                    case "count" -> (long) shelf.size();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Optional<Page> page(String id, int number) {
        return Optional.ofNullable(shelf.get(id))
                .flatMap(report -> report.reading().pages().stream()
                        .filter(page -> page.number() == number)
                        .findFirst());
    }

    @Bean
    Originals originals() throws java.io.IOException {
        Path file = java.nio.file.Files.createTempFile("shelf", ".pdf");
        java.nio.file.Files.writeString(file, "%PDF-1.4\n% a file of the test\n");
        return (Originals) Proxy.newProxyInstance(
                Originals.class.getClassLoader(),
                new Class<?>[] {Originals.class},
                (proxy, method, given) -> Optional.of(file));
    }

    @Bean
    Vocabularies vocabularies() {
        Map<String, org.moisson.vocabulary.Concept> concepts = new java.util.LinkedHashMap<>();
        String[][] all = {
            {"THEME", "isolement-social", "Isolement social et lien social"},
            {"THEME", "nutrition", "Nutrition et alimentation"},
            {"THEME", "sante-communautaire", "Santé communautaire et pouvoir d’agir"},
            {"POPULATION", "personnes-agees", "Personnes âgées (60 ans et plus)"},
            {"POPULATION", "precarite", "Personnes en situation de précarité"},
            {"POPULATION", "habitants-qpv", "Habitants des quartiers prioritaires"},
            {"SETTING", "quartier-commune", "Quartier, commune"},
            {"OTTAWA", "politiques-publiques", "Élaborer des politiques publiques favorables à la santé"},
            {"OTTAWA", "milieux-favorables", "Créer des milieux favorables à la santé"},
            {"OTTAWA", "action-communautaire", "Renforcer l’action communautaire"},
            {"FACTOR", "climat-confiance", "Climat de confiance et convivialité"},
            {"FACTOR", "moyens-humains", "Moyens humains"},
            {"FACTOR", "participation-habitants", "Participation des habitants"},
            {"FACTOR", "accessibilite", "Accessibilité"},
            {"FACTOR", "temporalite-longue", "Temps long"},
            {"FACTOR", "soutien-politique", "Soutien politique"},
            {"TYPE", "fiche-capitalisation", "Fiche de capitalisation"},
            {"SCOPE", "experience", "Expérience"},
            {"SCOPE", "transversal", "Regard transversal"},
        };
        for (String[] each : all) {
            concepts.put(each[0] + each[1], concept(Scheme.valueOf(each[0]), each[1], each[2]));
        }
        return new ListedVocabularies(concepts);
    }

    private static org.moisson.vocabulary.Concept concept(Scheme scheme, String id, String label) {
        var components = org.moisson.vocabulary.Concept.class.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (components[i].getName()) {
                case "scheme" -> scheme;
                case "id" -> id;
                case "label" -> label;
                case "definition" -> "Ce que recouvre « " + label + " » dans les fiches.";
                default ->
                    components[i].getType() == List.class
                            ? List.of()
                            : components[i].getType() == String.class
                                            && !components[i].getName().equals("broader")
                                    ? ""
                                    : null;
            };
        }
        try {
            return (org.moisson.vocabulary.Concept)
                    org.moisson.vocabulary.Concept.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record ListedVocabularies(Map<String, org.moisson.vocabulary.Concept> all) implements Vocabularies {
        public List<org.moisson.vocabulary.Concept> concepts(Scheme scheme) {
            return all.values().stream().filter(each -> each.scheme() == scheme).toList();
        }

        public Optional<org.moisson.vocabulary.Concept> find(Scheme scheme, String id) {
            return Optional.ofNullable(all.get(scheme.name() + id));
        }

        public List<org.moisson.vocabulary.Acronym> acronyms() {
            return List.of();
        }

        public String turtle(Scheme scheme) {
            return "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n# é\n";
        }

        public String version() {
            return "1";
        }
    }

    @Bean
    Gazetteer gazetteer() {
        List<Territory> all = List.of(
                new Territory("dep-07", PlaceLevel.DEPARTMENT, "Ardèche", "dep-07", "reg-84", null, 330_000),
                new Territory("dep-59", PlaceLevel.DEPARTMENT, "Nord", "dep-59", "reg-32", null, 2_600_000),
                new Territory("reg-84", PlaceLevel.REGION, "Auvergne-Rhône-Alpes", null, "reg-84", null, 8_000_000),
                new Territory("reg-32", PlaceLevel.REGION, "Hauts-de-France", null, "reg-32", null, 6_000_000));
        return new Gazetteer() {
            public Optional<Territory> find(String code) {
                return all.stream().filter(each -> each.code().equals(code)).findFirst();
            }

            public List<Territory> named(String name) {
                return all.stream().filter(each -> each.label().equals(name)).toList();
            }

            public List<Territory> upwards(Territory territory) {
                return List.of(territory);
            }

            public List<Territory> completing(String prefix, int most) {
                return List.of();
            }
        };
    }

    @Bean
    Searching searching(Vocabularies vocabularies) {
        return new Searching() {
            public Results<ReportHit> reports(Query query) {
                List<Report> found = matching(query);
                List<ReportHit> hits =
                        found.stream().map(report -> hit(report, query)).toList();
                return new Results<>(
                        found.size(),
                        query.page(),
                        query.size(),
                        3,
                        LineReading.EMPTY,
                        hits,
                        counts(query, vocabularies),
                        null);
            }

            public Results<PassageHit> passages(Query query) {
                List<PassageHit> hits = matching(query).stream()
                        .flatMap(report -> report.findings().stream().map(finding -> passage(report, finding)))
                        .toList();
                return new Results<>(
                        hits.size(),
                        query.page(),
                        query.size(),
                        3,
                        LineReading.EMPTY,
                        hits,
                        counts(query, vocabularies),
                        null);
            }

            public List<Suggestion> suggest(String typed, int most) {
                return List.of(
                        new Suggestion("concept", "theme", "nutrition", "Nutrition et alimentation", 1),
                        new Suggestion("place", "", "dep-59", "Nord (département)", 2));
            }

            public List<ReportHit> similar(ReportId id, int most) {
                return shelf.values().stream()
                        .filter(report -> !report.id().equals(id))
                        .map(report -> hit(report, Query.of("")))
                        .toList();
            }
        };
    }

    private List<Report> matching(Query query) {
        return shelf.values().stream()
                .filter(report -> query.line().isEmpty()
                        || query.line().chars().noneMatch(Character::isLetter)
                        || text(report).contains(query.line().toLowerCase(java.util.Locale.ROOT)))
                .filter(report -> query.filters().stream().allMatch(filter -> filter.matches(tags(report))))
                .toList();
    }

    private static String text(Report report) {
        return String.join(
                        " ",
                        report.reading().passages().stream()
                                .map(each -> each.text())
                                .toList())
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Tags tags(Report report) {
        Set<String> factors = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        report.findings().forEach(finding -> {
            factors.addAll(finding.factors());
            kinds.add(finding.kind().slug());
        });
        Set<String> places = new HashSet<>();
        report.sheet()
                .places()
                .forEach(tag ->
                        places.add(tag.value().role().slug() + ":" + tag.value().code()));
        Set<String> axes = new HashSet<>();
        report.sheet()
                .ottawa()
                .forEach(tag -> axes.add(
                        tag.value().axisStatus().slug() + ":" + tag.value().axis()));
        return new Tags(
                report.id().value(),
                Set.of(report.sheet().themes().get(0).value().id()),
                Set.of(report.sheet().populations().get(0).value().id()),
                Set.of("quartier-commune"),
                axes,
                factors,
                Set.of("fiche-capitalisation"),
                Set.of(report.sheet().scopeId()),
                places,
                kinds,
                Set.of(),
                2021,
                2023);
    }

    private Map<Facet, List<FacetCount>> counts(Query query, Vocabularies vocabularies) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : query.facets()) {
            Map<String, Long> found = new TreeMap<>();
            List<Filter> others = query.filters().stream()
                    .filter(filter -> !(filter instanceof Filter.AnyOf any && any.facet() == facet))
                    .toList();
            matching(query.withFilters(others))
                    .forEach(report -> tags(report).of(facet).forEach(value -> found.merge(value, 1L, Long::sum)));
            counts.put(
                    facet,
                    found.entrySet().stream()
                            .map(each -> count(query, facet, each, vocabularies))
                            .toList());
        }
        return counts;
    }

    private static FacetCount count(Query query, Facet facet, Map.Entry<String, Long> each, Vocabularies vocabularies) {
        String plain = each.getKey().substring(each.getKey().indexOf(':') + 1);
        String label = switch (facet) {
            case PLACE ->
                Map.of(
                                "dep-07",
                                "Ardèche",
                                "dep-59",
                                "Nord",
                                "reg-84",
                                "Auvergne-Rhône-Alpes",
                                "reg-32",
                                "Hauts-de-France")
                        .get(plain);
            case KIND -> plain;
            default -> vocabularies.label(Slug.of(Scheme.class, facet.slug()), plain);
        };
        boolean selected = query.filters().stream()
                .anyMatch(filter -> filter instanceof Filter.AnyOf any
                        && any.facet() == facet
                        && any.values().contains(each.getKey()));
        return new FacetCount(each.getKey(), label, null, each.getValue(), selected);
    }

    private static ReportHit hit(Report report, Query query) {
        return new ReportHit(
                report.id().value(),
                report.title(),
                "fiche-capitalisation",
                report.sheet().scopeId(),
                "Association Les Quatre Saisons",
                report.sheet().datesOrUnknown(),
                report.sheet().places().stream().map(tag -> tag.value()).toList(),
                report.sheet().themes().stream().map(tag -> tag.value().id()).toList(),
                report.sheet().populations().stream()
                        .map(tag -> tag.value().id())
                        .toList(),
                report.sheet().settings().stream().map(tag -> tag.value()).toList(),
                report.sheet().ottawa().stream().map(tag -> tag.value()).toList(),
                1.5,
                List.of(new Snippet(
                        report.reading().passages().get(1).id(),
                        report.reading().passages().get(1).text().replace("habitants", "<mark>habitants</mark>"),
                        List.of(1),
                        List.of("Bilan"))),
                List.of("Le titre contient « habitants »"));
    }

    private static PassageHit passage(Report report, Finding finding) {
        return new PassageHit(
                finding.passageId(),
                report.id().value(),
                report.title(),
                finding.quote(),
                finding.quote(),
                finding.pages(),
                finding.section(),
                finding.kind().slug(),
                finding.polarity().slug(),
                finding.factors(),
                finding.modality().slug(),
                finding.boxes(),
                1,
                List.of());
    }

    @Bean
    Answering answering(Vocabularies vocabularies) {
        return new Answering() {
            public Answer answer(Query query) {
                List<Report> found = matching(query);
                Map<String, List<QuotedFinding>> levers = new TreeMap<>();
                Map<String, List<QuotedFinding>> obstacles = new TreeMap<>();
                Set<String> factors = new java.util.TreeSet<>();
                found.stream()
                        .filter(report -> report.sheet().scopeId().equals("experience"))
                        .forEach(report -> report.findings()
                                .forEach(finding -> finding.factors().forEach(factor -> {
                                    if (finding.kind() == FindingKind.LEVER) {
                                        levers.computeIfAbsent(factor, key -> new ArrayList<>())
                                                .add(quoted(report, finding));
                                        factors.add(factor);
                                    } else if (finding.kind() == FindingKind.OBSTACLE) {
                                        obstacles
                                                .computeIfAbsent(factor, key -> new ArrayList<>())
                                                .add(quoted(report, finding));
                                        factors.add(factor);
                                    }
                                })));
                boolean none = found.isEmpty();
                return new Answer(
                        query.line(),
                        LineReading.EMPTY,
                        none,
                        none ? "Aucune fiche du fonds ne parle de cela." : "",
                        new Answer.Coverage(found.size(), found.size(), found.size(), factors.size()),
                        factors.stream()
                                .map(factor -> new Answer.Factor(
                                        factor,
                                        vocabularies.label(Scheme.FACTOR, factor),
                                        side(levers.getOrDefault(factor, List.of())),
                                        side(obstacles.getOrDefault(factor, List.of()))))
                                .toList(),
                        of(found, FindingKind.RESULT, "experience"),
                        of(found, FindingKind.LESSON, "experience"),
                        of(found, FindingKind.RECOMMENDATION, "experience"),
                        of(found, FindingKind.RECOMMENDATION, "transversal"),
                        none ? List.of(new Answer.Relaxation("place", 2, "/ce-qui-a-marche?q=jardin")) : List.of());
            }

            public Matrix matrix(Facet rows, Facet columns, Query query) {
                return new Matrix(
                        List.of(
                                new FacetCount("climat-confiance", "Climat de confiance", null, 1, false),
                                new FacetCount("accessibilite", "Accessibilité", null, 1, false)),
                        List.of(
                                new FacetCount("personnes-agees", "Personnes âgées", null, 1, false),
                                new FacetCount("precarite", "Précarité", null, 1, false)),
                        List.of(
                                new Matrix.Cell("climat-confiance", "personnes-agees", 3, 2, 1),
                                new Matrix.Cell("accessibilite", "precarite", 1, 0, 1)));
            }

            public Comparison compare(List<ReportId> reports) {
                return new Comparison(
                        reports.stream().map(ReportId::value).toList(),
                        reports.stream()
                                .map(id -> shelf.get(id.value()).title())
                                .toList(),
                        List.of(new Comparison.Row(
                                "organisation", "Organisme", java.util.Arrays.asList("Les Quatre Saisons", null))));
            }
        };
    }

    private static Answer.Side side(List<QuotedFinding> findings) {
        return new Answer.Side(
                findings.stream().map(QuotedFinding::reportId).distinct().count(), findings);
    }

    private static List<QuotedFinding> of(List<Report> reports, FindingKind kind, String scope) {
        return reports.stream()
                .filter(report -> report.sheet().scopeId().equals(scope))
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> finding.kind() == kind)
                        .map(finding -> quoted(report, finding)))
                .toList();
    }

    private static QuotedFinding quoted(Report report, Finding finding) {
        return new QuotedFinding(
                finding.id(),
                finding.kind().slug(),
                finding.polarity().slug(),
                finding.factors(),
                finding.quote(),
                finding.context(),
                finding.modality().slug(),
                finding.confidence(),
                finding.status().slug(),
                report.id().value(),
                report.title(),
                "Association Les Quatre Saisons",
                finding.places(),
                finding.populations(),
                report.sheet().datesOrUnknown(),
                finding.pages(),
                finding.section(),
                finding.boxes(),
                "/api/reports/" + report.id() + "/file#page=" + finding.pages().get(0));
    }

    @Bean
    Importing importing() {
        return new CountingImports(id -> shelf.remove(id.value()) != null);
    }

    /** Takes every file for a report but those named "casse", which are unreadable. */
    static final class CountingImports implements Importing {

        private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
        private final List<String> order = new CopyOnWriteArrayList<>();
        private final Predicate<ReportId> deleting;

        CountingImports(Predicate<ReportId> deleting) {
            this.deleting = deleting;
        }

        public ImportJob submit(List<Incoming> files, String origin) throws java.io.IOException {
            String id = "imp" + (order.size() + 1);
            List<ImportItem> items = new ArrayList<>();
            for (Incoming file : files) {
                long bytes;
                try (var in = file.open()) {
                    bytes = in.readAllBytes().length;
                }
                boolean bad = file.name().contains("casse");
                items.add(new ImportItem(
                        items.size() + 1,
                        id,
                        file.name(),
                        "ab".repeat(32),
                        bytes,
                        bad ? ItemState.FAILED : ItemState.INDEXED,
                        bad ? 0 : 4,
                        0,
                        bad ? null : Shelf.CAFE,
                        null,
                        bad ? new ItemProblem(Refusal.UNREADABLE, "Réenregistrez le PDF, puis réessayez.") : null));
            }
            ImportJob job = new ImportJob(id, Instant.parse("2025-03-02T08:30:00Z"), origin, items);
            jobs.put(id, job);
            order.add(0, id);
            return job;
        }

        public Optional<ImportJob> find(String id) {
            return Optional.ofNullable(jobs.get(id));
        }

        public List<ImportJob> recent(int most) {
            return order.stream().limit(most).map(jobs::get).toList();
        }

        public Optional<ImportJob> retry(String id) {
            return find(id);
        }

        public Optional<ImportJob> cancel(String id) {
            return find(id);
        }

        public AutoCloseable listen(String id, Consumer<ImportItem> listener) {
            return () -> {};
        }

        public boolean delete(ReportId id) {
            return deleting.test(id);
        }

        public long reindex() {
            return 0;
        }
    }
}
