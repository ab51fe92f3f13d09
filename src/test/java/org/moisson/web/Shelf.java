package org.moisson.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.Evidence;
import org.moisson.report.FileProperties;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Origin;
import org.moisson.report.Ottawa;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Polarity;
import org.moisson.report.Population;
import org.moisson.report.PopulationRole;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Section;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
import org.moisson.report.ThemeRank;

/** Three reports written for the tests: two experiences and one across cases, one of them with a hostile title. */
final class Shelf {

    private static final Map<String, byte[]> ORIGINALS = new ConcurrentHashMap<>();

    static final ReportId CAFE = id("cafés");
    static final ReportId GARDEN = id("jardin");
    static final ReportId CASES = id("regards");
    static final String HOSTILE = "Jardin <script>alert(1)</script> & \"semis\"";
    static final String LEVER =
            "La présence chaque semaine de la même animatrice a installé la confiance des habitants du hameau.";
    static final String OBSTACLE = "L’absence de transport le soir a privé plusieurs familles des ateliers de cuisine.";

    private Shelf() {}

    static boolean holds(ReportId id) {
        return List.of(CAFE, GARDEN, CASES).contains(id);
    }

    /** The original of a report, drawn once. */
    static byte[] original(String name) {
        return ORIGINALS.computeIfAbsent(name, each -> ShelfPdf.of(title(each), says(each)));
    }

    private static String title(String name) {
        return switch (name) {
            case "cafés" -> "Les cafés du lundi : rompre l’isolement en vallée ardéchoise";
            case "jardin" -> HOSTILE;
            default -> "Regards croisés sur douze actions de quartier";
        };
    }

    private static List<Said> says(String name) {
        return switch (name) {
            case "cafés" ->
                List.of(
                        said(FindingKind.LEVER, Polarity.POSITIVE, "climat-confiance", LEVER, 1),
                        said(
                                FindingKind.OBSTACLE,
                                Polarity.NEGATIVE,
                                "moyens-humains",
                                "Le poste n’était financé qu’à mi-temps et l’équipe s’est épuisée la deuxième année.",
                                2),
                        said(
                                FindingKind.RESULT,
                                Polarity.POSITIVE,
                                "",
                                "Quarante-deux personnes de plus de 75 ans sont venues au moins six fois dans l’année.",
                                2));
            case "jardin" ->
                List.of(
                        said(
                                FindingKind.LEVER,
                                Polarity.POSITIVE,
                                "participation-habitants",
                                "Les habitants ont choisi eux-mêmes l’emplacement des parcelles et les règles du jardin.",
                                1),
                        said(FindingKind.OBSTACLE, Polarity.NEGATIVE, "accessibilite", OBSTACLE, 2),
                        said(
                                FindingKind.LESSON,
                                Polarity.NEUTRAL,
                                "temporalite-longue",
                                "Un jardin demande trois saisons avant de devenir un lieu de rencontre.",
                                2));
            default ->
                List.of(said(
                        FindingKind.RECOMMENDATION,
                        Polarity.NEUTRAL,
                        "soutien-politique",
                        "Rencontrer chaque élu avant le lancement évite bien des malentendus.",
                        1));
        };
    }

    private static ReportId id(String name) {
        try {
            return ReportId.ofSha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(original(name))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Report> reports(String understoodBy) {
        return List.of(
                report(
                        CAFE,
                        "cafes-du-lundi.pdf",
                        title("cafés"),
                        says("cafés"),
                        new About(
                                understoodBy,
                                "experience",
                                "isolement-social",
                                "personnes-agees",
                                "dep-07",
                                "Ardèche",
                                "reg-84",
                                "Auvergne-Rhône-Alpes")),
                report(
                        GARDEN,
                        "jardin<img src=x onerror=alert(1)>.pdf",
                        title("jardin"),
                        says("jardin"),
                        new About(
                                understoodBy,
                                "experience",
                                "nutrition",
                                "precarite",
                                "dep-59",
                                "Nord",
                                "reg-32",
                                "Hauts-de-France")),
                report(
                        CASES,
                        "regards-croises.pdf",
                        title("regards"),
                        says("regards"),
                        new About(
                                understoodBy,
                                "transversal",
                                "sante-communautaire",
                                "habitants-qpv",
                                "dep-59",
                                "Nord",
                                "reg-32",
                                "Hauts-de-France")));
    }

    /** What a report of the shelf is about. */
    record About(
            String understoodBy,
            String scope,
            String theme,
            String population,
            String department,
            String departmentLabel,
            String region,
            String regionLabel) {}

    /** One statement on its page. */
    record Said(FindingKind kind, Polarity polarity, String factor, String quote, int page) {}

    private static Said said(FindingKind kind, Polarity polarity, String factor, String quote, int page) {
        return new Said(kind, polarity, factor, quote, page);
    }

    private static Report report(ReportId id, String file, String title, List<Said> statements, About about) {
        List<Passage> passages = new ArrayList<>();
        passages.add(passage(id, 0, PassageRole.TITLE, title, 1, List.of()));
        List<Finding> findings = new ArrayList<>();
        for (Said said : statements) {
            Passage passage = passage(
                    id,
                    passages.size(),
                    PassageRole.SENTENCE,
                    said.quote(),
                    said.page(),
                    List.of("Bilan", "Enseignements"));
            passages.add(passage);
            findings.add(finding(id, passage, said, about));
        }
        List<Page> pages = List.of(page(1, passages), page(2, passages));
        Reading reading = new Reading(
                id,
                new FileProperties("application/pdf", "", "", "", ""),
                "fr",
                pages,
                List.of(
                        new Section(0, 1, "Bilan", 1, List.of("Bilan")),
                        new Section(1, 2, "Enseignements", 1, List.of("Bilan", "Enseignements"))),
                passages,
                List.of(),
                Recognition.NONE,
                1);
        return new Report(
                id,
                file,
                Instant.parse("2025-03-01T09:00:00Z"),
                reading,
                sheet(title, passages.get(0), about),
                findings,
                about.understoodBy());
    }

    private static Passage passage(
            ReportId id, int ordinal, PassageRole role, String text, int page, List<String> section) {
        return new Passage(
                Passage.id(id, ordinal),
                ordinal,
                role,
                text,
                List.of(page),
                List.of(ShelfPdf.box(page, ordinal, text)),
                section,
                "");
    }

    private static Page page(int number, List<Passage> passages) {
        List<Passage> own =
                passages.stream().filter(each -> each.pages().contains(number)).toList();
        String text = String.join("\n", own.stream().map(Passage::text).toList());
        return new Page(
                number,
                595,
                842,
                text,
                text,
                own.stream()
                        .map(each -> new PageLine(each.text(), each.boxes().get(0)))
                        .toList(),
                false,
                1,
                List.of());
    }

    private static Finding finding(ReportId id, Passage passage, Said said, About about) {
        return new Finding(
                id.value() + "-f" + passage.ordinal(),
                said.kind(),
                said.polarity(),
                said.factor().isEmpty() ? List.of() : List.of(said.factor()),
                said.quote(),
                passage.id(),
                passage.pages(),
                passage.boxes(),
                passage.section(),
                "",
                Modality.OBSERVED,
                places(about),
                List.of(about.population()),
                0.9,
                Status.PROPOSED,
                false,
                null);
    }

    private static List<Place> places(About about) {
        return List.of(
                new Place(about.department(), PlaceLevel.DEPARTMENT, about.departmentLabel(), PlaceRole.INTERVENTION),
                new Place(about.region(), PlaceLevel.REGION, about.regionLabel(), PlaceRole.INTERVENTION));
    }

    private static Sheet sheet(String title, Passage passage, About about) {
        List<Evidence> evidence = List.of(new Evidence(passage.id(), passage.pages(), passage.text()));
        return new Sheet(
                Tag.stated(title, 0.97, evidence),
                Tag.inferred("fiche-capitalisation", 0.8, evidence),
                Tag.inferred(about.scope(), 0.9, evidence),
                Tag.stated("Association Les Quatre Saisons", 0.9, evidence),
                Tag.stated(new Dates("2021", "2023-06", "2024", null, null), 0.9, evidence),
                List.of(
                        Tag.stated(places(about).get(0), 0.9, evidence),
                        new Tag<>(places(about).get(1), Origin.INFERRED, 0.9, Status.PROPOSED, List.of())),
                List.of(Tag.stated(new Theme(about.theme(), ThemeRank.MAIN), 0.9, evidence)),
                List.of(Tag.stated(new Population(about.population(), PopulationRole.TARGET, 75, null), 0.9, evidence)),
                List.of(Tag.inferred("quartier-commune", 0.7, evidence)),
                List.of(
                        Tag.stated(new Ottawa("action-communautaire", AxisStatus.EXPLICIT), 0.95, evidence),
                        Tag.inferred(new Ottawa("milieux-favorables", AxisStatus.IMPLIED), 0.6, evidence)),
                List.of(Tag.stated("Centre social du Moulin", 0.9, evidence)),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
