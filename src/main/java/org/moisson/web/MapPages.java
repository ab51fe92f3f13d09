package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.moisson.answer.FacetCount;
import org.moisson.answer.Matrix;
import org.moisson.query.Facet;
import org.moisson.report.PlaceLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evidence map: what is known and where the gaps are. */
@Controller
@Hidden
class MapPages {

    private static final List<Facet> AXES =
            List.of(Facet.FACTOR, Facet.OTTAWA, Facet.THEME, Facet.POPULATION, Facet.SETTING, Facet.PLACE);
    private static final double LARGEST = 19;
    private static final double SMALLEST = 6;

    private final SelectionReader reader;
    private final AnswersApi answers;
    private final FacetViews facets;
    private final Texts texts;
    private final FranceMap france;
    private final Choosers choosers;

    MapPages(SelectionReader reader, AnswersApi answers, PageViews views, FranceMap france, Choosers choosers) {
        this.reader = reader;
        this.answers = answers;
        this.facets = views.facets();
        this.texts = views.texts();
        this.france = france;
        this.choosers = choosers;
    }

    /** A row with its cells in the order of the columns. */
    record RowView(String label, String definition, List<CellView> cells) {}

    /** A cell; radius is 0 where nothing is known; share is the part of levers among levers and obstacles, in percent. */
    record CellView(
            long reports,
            long levers,
            long obstacles,
            String radius,
            int share,
            boolean sided,
            String url,
            String label) {}

    /** A facet that a side can show. */
    record Side(String id, String label, boolean chosen) {}

    @GetMapping(Links.MAP)
    String map(
            @RequestParam(defaultValue = "factor") String rows,
            @RequestParam(defaultValue = "population") String columns,
            @RequestParam(defaultValue = "department") String areas,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Facet down = SelectionReader.value(Facet.class, "rows", rows);
        Facet across = SelectionReader.value(Facet.class, "columns", columns);
        Selection selection = reader.read(parameters);
        Matrix matrix = answers.matrix(selection, down, across);
        model.addAttribute("selection", selection);
        FranceMap.View map =
                france.of(selection, SelectionReader.value(PlaceLevel.class, "areas", areas) == PlaceLevel.REGION);
        model.addAttribute("france", map);
        model.addAttribute("otherAreas", otherAreas(selection, down, across, !map.regions()));
        model.addAttribute("choosers", choosers.of(selection));
        addTable(selection, down, across, matrix, model);
        model.addAttribute("chips", facets.chips(selection, Links.MAP));
        model.addAttribute("keep", selection.parameters());
        model.addAttribute(
                "keepHidden",
                selection.parameters().stream()
                        .filter(each -> !Choosers.NAMES.contains(each.getKey()))
                        .toList());
        return "map";
    }

    private void addTable(Selection selection, Facet down, Facet across, Matrix matrix, Model model) {
        model.addAttribute("rowsId", down.slug());
        model.addAttribute("columnsId", across.slug());
        model.addAttribute("sidesDown", sides(down));
        model.addAttribute("sidesAcross", sides(across));
        model.addAttribute("rowsLabel", texts.text("facet." + down.slug()));
        model.addAttribute("columnsLabel", texts.text("facet." + across.slug()));
        model.addAttribute(
                "columns",
                shown(across, matrix.columns()).stream()
                        .map(each -> texts.label(across, each.id()))
                        .toList());
        model.addAttribute("rows", rows(selection, down, across, matrix));
    }

    /** The same page with the map by region or by department. */
    private static String otherAreas(Selection selection, Facet down, Facet across, boolean regions) {
        String url = selection.url(Links.MAP);
        return url + (url.contains("?") ? "&" : "?") + "rows=" + down.slug() + "&columns=" + across.slug() + "&areas="
                + (regions ? PlaceLevel.REGION : PlaceLevel.DEPARTMENT).slug();
    }

    /** Of places, only regions fit a table. */
    private static List<FacetCount> shown(Facet facet, List<FacetCount> values) {
        return facet == Facet.PLACE
                ? values.stream().filter(value -> value.id().startsWith("reg-")).toList()
                : values;
    }

    private List<Side> sides(Facet chosen) {
        return AXES.stream()
                .map(facet -> new Side(facet.slug(), texts.text("facet." + facet.slug()), facet == chosen))
                .toList();
    }

    private List<RowView> rows(Selection selection, Facet down, Facet across, Matrix matrix) {
        Map<String, Matrix.Cell> cells = new HashMap<>();
        matrix.cells().forEach(cell -> cells.put(cell.row() + '\n' + cell.column(), cell));
        long most =
                matrix.cells().stream().mapToLong(Matrix.Cell::reports).max().orElse(1);
        List<RowView> rows = new ArrayList<>();
        for (FacetCount row : shown(down, matrix.rows())) {
            List<CellView> views = shown(across, matrix.columns()).stream()
                    .map(column -> cell(
                            cells.getOrDefault(
                                    row.id() + '\n' + column.id(), new Matrix.Cell(row.id(), column.id(), 0, 0, 0)),
                            most,
                            selection.only(down, row.id()).only(across, column.id())))
                    .toList();
            rows.add(new RowView(texts.label(down, row.id()), texts.definition(down, row.id()), views));
        }
        return rows;
    }

    private CellView cell(Matrix.Cell cell, long most, Selection behind) {
        long sided = cell.levers() + cell.obstacles();
        double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) cell.reports() / most);
        return new CellView(
                cell.reports(),
                cell.levers(),
                cell.obstacles(),
                String.format(Locale.ROOT, "%.1f", radius),
                sided == 0 ? 0 : (int) Math.round(100.0 * cell.levers() / sided),
                sided > 0,
                behind.url(sided > 0 ? Links.WORKED : Links.SEARCH),
                texts.text("map.cell", cell.reports(), cell.levers(), cell.obstacles()));
    }
}
