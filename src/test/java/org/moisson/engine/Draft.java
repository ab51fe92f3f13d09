package org.moisson.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moisson.report.AxisStatus;
import org.moisson.report.Box;
import org.moisson.report.Dates;
import org.moisson.report.FileProperties;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Origin;
import org.moisson.report.Ottawa;
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
import org.moisson.report.SheetDraft;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
import org.moisson.report.ThemeRank;

/** A report in the making, for tests. */
public final class Draft {

    private final ReportId id;
    private final String title;
    private @Nullable String type = "recit-experience";
    private @Nullable String scope = "experience";
    private Dates dates = Dates.UNKNOWN;
    private final List<Tag<Place>> places = new ArrayList<>();
    private final List<Tag<Theme>> themes = new ArrayList<>();
    private final List<Tag<Population>> populations = new ArrayList<>();
    private final List<Tag<String>> settings = new ArrayList<>();
    private final List<Tag<Ottawa>> ottawa = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> section = List.of();
    private Status said = Status.PROPOSED;

    private Draft(ReportId id, String title) {
        this.id = id;
        this.title = title;
    }

    /** A report whose id repeats that number. */
    public static Draft of(int number, String title) {
        return new Draft(id(number), title);
    }

    public static ReportId id(int number) {
        return new ReportId(String.format(Locale.ROOT, "%032x", number));
    }

    public Draft type(@Nullable String slug) {
        type = slug;
        return this;
    }

    public Draft scope(@Nullable String slug) {
        scope = slug;
        return this;
    }

    public Draft years(@Nullable String start, @Nullable String end) {
        dates = new Dates(start, end, null, null, null);
        return this;
    }

    public Draft place(String code, PlaceLevel level, String label, PlaceRole role) {
        places.add(Tag.stated(new Place(code, level, label, role), 1, List.of()));
        return this;
    }

    public Draft theme(String slug) {
        themes.add(Tag.stated(new Theme(slug, ThemeRank.MAIN), 1, List.of()));
        return this;
    }

    public Draft inferredTheme(String slug) {
        themes.add(Tag.inferred(new Theme(slug, ThemeRank.MAIN), 0.5, List.of()));
        return this;
    }

    /** A theme that was found in the text and that a person rejected. */
    public Draft rejectedTheme(String slug) {
        themes.add(Tag.stated(new Theme(slug, ThemeRank.MAIN), 1, List.of()).withStatus(Status.REJECTED));
        return this;
    }

    /** A theme that a person put there. */
    public Draft humanTheme(String slug) {
        themes.add(new Tag<>(new Theme(slug, ThemeRank.MAIN), Origin.HUMAN, 1, Status.CONFIRMED, List.of()));
        return this;
    }

    /** A passage that was taken for a finding, which a person rejected. */
    public Draft rejected(FindingKind kind, String factor, String text) {
        said = Status.REJECTED;
        states(kind, factor, text);
        said = Status.PROPOSED;
        return this;
    }

    public Draft population(String slug) {
        populations.add(Tag.stated(new Population(slug, PopulationRole.TARGET, null, null), 1, List.of()));
        return this;
    }

    public Draft setting(String slug) {
        settings.add(Tag.stated(slug, 1, List.of()));
        return this;
    }

    public Draft ottawa(String axis, AxisStatus status) {
        ottawa.add(Tag.stated(new Ottawa(axis, status), 1, List.of()));
        return this;
    }

    /** What follows stands under these headings. */
    public Draft under(String... headings) {
        section = List.of(headings);
        sections.add(new Section(sections.size(), headings.length, headings[headings.length - 1], 1, section));
        return this;
    }

    /** A passage that states nothing. */
    public Draft says(String text) {
        add(text);
        return this;
    }

    /** A passage that states a finding. */
    public Draft states(FindingKind kind, String factor, String text) {
        return states(kind, List.of(factor), text, null);
    }

    /** A passage that says what the first finding says. */
    public Draft statesAgain(FindingKind kind, String factor, String text) {
        return states(kind, List.of(factor), text, findings.getFirst().id());
    }

    public Draft states(FindingKind kind, List<String> factors, String text, @Nullable String sameAs) {
        Passage passage = add(text);
        findings.add(new Finding(
                id + "-f" + findings.size(),
                kind,
                kind == FindingKind.OBSTACLE ? Polarity.NEGATIVE : Polarity.POSITIVE,
                factors,
                text,
                passage.id(),
                passage.pages(),
                passage.boxes(),
                passage.section(),
                "",
                Modality.OBSERVED,
                List.of(),
                List.of(),
                0.8,
                said,
                false,
                sameAs));
        return this;
    }

    private Passage add(String text) {
        int ordinal = passages.size();
        Passage passage = new Passage(
                Passage.id(id, ordinal),
                ordinal,
                PassageRole.SENTENCE,
                text,
                List.of(1 + ordinal / 10),
                List.of(new Box(1, 10, 20, 30, 40)),
                section,
                "");
        passages.add(passage);
        return passage;
    }

    public Report report() {
        Reading reading = new Reading(
                id,
                new FileProperties("application/pdf", "", "", "", ""),
                "fr",
                List.of(),
                sections,
                passages,
                List.of(),
                Recognition.NONE,
                1);
        Sheet sheet = new SheetDraft()
                .title(Tag.stated(title, 1, List.of()))
                .type(type == null ? null : Tag.stated(type, 1, List.of()))
                .scope(scope == null ? null : Tag.stated(scope, 1, List.of()))
                .dates(dates.equals(Dates.UNKNOWN) ? null : Tag.stated(dates, 1, List.of()))
                .places(places)
                .themes(themes)
                .populations(populations)
                .settings(settings)
                .ottawa(ottawa)
                .sheet();
        return new Report(id, title + ".pdf", Instant.EPOCH, reading, sheet, findings, "test");
    }
}
