package org.moisson.reading;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.moisson.extraction.Sheet;
import org.moisson.reading.Galley.Column;

/** Files typeset from known text, each in a layout of its own. */
final class Layouts {

    private static final float FOOT = 780;

    private final Path folder;
    private final List<String> headings = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> furniture = new ArrayList<>();
    private ReferenceText text = new ReferenceText(0);

    Layouts(Path folder) {
        this.folder = folder;
    }

    /** All that are born digital. */
    List<Layout> printed() throws IOException {
        return List.of(
                oneColumn(),
                twoColumns(),
                threeColumns(),
                across(),
                sideBox(),
                leaflet(),
                slides(),
                card(),
                table(),
                tagged(),
                wideTitles(),
                ligatures(),
                notes(),
                decorated(),
                contents(),
                lists());
    }

    private Layout layout(String name, Sheet sheet, List<List<String>> flows) throws IOException {
        Path file = sheet.save(folder.resolve(name.replace(' ', '-') + ".pdf"));
        return taken(name, file, false, flows);
    }

    private Layout taken(String name, Path file, boolean scanned, List<List<String>> flows) {
        Layout layout = new Layout(
                name, file, scanned, flows, List.copyOf(headings), List.copyOf(cells), List.copyOf(furniture));
        headings.clear();
        cells.clear();
        furniture.clear();
        return layout;
    }

    private String heading() {
        String heading = text.heading();
        headings.add(heading);
        return heading;
    }

    private static Column page(Sheet sheet, float x, float width) {
        return new Column(sheet::page, x, 60, width, FOOT);
    }

    private static Column beside(float x, float top, float width) {
        return new Column(() -> {}, x, top, width, FOOT);
    }

    private Galley chapters(Sheet sheet, List<Column> columns, int count) {
        Galley galley = new Galley(sheet, columns);
        for (int i = 0; i < count; i++) {
            galley.heading(i == 0 ? 20 : i % 2 == 0 ? 15 : 12, heading());
            sheet.plain(10);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph());
        }
        return galley;
    }

    private Layout oneColumn() throws IOException {
        text = new ReferenceText(0);
        Sheet sheet = new Sheet();
        Galley galley = chapters(sheet, List.of(page(sheet, 60, 475), page(sheet, 60, 475)), 6);
        return layout("one column", sheet, List.of(galley.blocks()));
    }

    private Layout twoColumns() throws IOException {
        text = new ReferenceText(1);
        Sheet sheet = new Sheet();
        List<Column> columns =
                List.of(page(sheet, 45, 240), beside(310, 60, 240), page(sheet, 45, 240), beside(310, 60, 240));
        Galley galley = new Galley(sheet, columns).hyphens("-");
        for (int i = 0; i < 6; i++) {
            galley.heading(i == 0 ? 18 : 13, heading());
            sheet.plain(9.5f);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph()).paragraph(text.paragraph());
        }
        return layout("two columns justified", sheet, List.of(galley.blocks()));
    }

    private Layout threeColumns() throws IOException {
        text = new ReferenceText(2);
        Sheet sheet = new Sheet().page();
        Galley head = new Galley(sheet, List.of(new Column(() -> {}, 40, 60, 515, FOOT)));
        head.heading(24, heading());
        sheet.bold(11);
        head.paragraph(text.paragraph());
        float top = head.y() + 20;
        Galley galley = new Galley(sheet, List.of(beside(40, top, 160), beside(218, top, 160), beside(396, top, 160)))
                .hyphens("-");
        for (int i = 0; i < 3; i++) {
            galley.heading(13, heading());
            sheet.plain(9);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph()).paragraph(text.paragraph());
        }
        return layout("three columns", sheet, List.of(head.blocks(), galley.blocks()));
    }

    private Layout across() throws IOException {
        text = new ReferenceText(3);
        Sheet sheet = new Sheet().page();
        sheet.bold(20).at(50, 60, heading()).plain(10);
        Galley galley = new Galley(sheet, List.of(beside(50, 100, 235), beside(315, 100, 235))).across();
        for (int i = 0; i < 10; i++) {
            galley.paragraph(text.paragraph());
        }
        galley.finish();
        return layout("lines written across columns", sheet, List.of(galley.blocks()));
    }

    private Layout sideBox() throws IOException {
        text = new ReferenceText(4);
        Sheet sheet = new Sheet().page();
        Galley main = new Galley(
                sheet, List.of(new Column(() -> {}, 50, 60, 320, 400), new Column(() -> {}, 50, 420, 495, FOOT)));
        main.heading(18, heading());
        sheet.plain(10);
        for (int i = 0; i < 8; i++) {
            main.paragraph(text.paragraph());
        }
        sheet.frame(390, 70, 165, 300);
        Galley box = new Galley(sheet, List.of(beside(400, 90, 145)));
        box.heading(11, heading());
        sheet.plain(9);
        box.paragraph(text.paragraph()).paragraph(text.paragraph());
        return layout("side box", sheet, List.of(main.blocks(), box.blocks()));
    }

    private Layout leaflet() throws IOException {
        text = new ReferenceText(5);
        Sheet sheet = new Sheet();
        List<List<String>> flows = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            sheet.landscape();
            for (int panel = 0; panel < 3; panel++) {
                Column column = new Column(() -> {}, 30 + 275 * panel, 70 + 12 * panel, 235, 560);
                Galley galley = new Galley(sheet, List.of(column));
                galley.heading(side == 0 && panel == 0 ? 22 : 14, heading());
                sheet.plain(10);
                galley.paragraph(text.paragraph()).paragraph(text.paragraph());
                for (int i = 0; i < 3; i++) {
                    galley.entry("•", text.entry());
                }
                galley.skip(6).paragraph(text.paragraph());
                flows.add(galley.blocks());
            }
        }
        return layout("leaflet of panels", sheet, flows);
    }

    private Layout slides() throws IOException {
        text = new ReferenceText(6);
        Sheet sheet = new Sheet();
        furniture.add("Rencontre des réseaux ruraux");
        List<List<String>> flows = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            sheet.slide();
            sheet.plain(10).at(40, 525, "Rencontre des réseaux ruraux").at(680, 525, String.valueOf(i));
            Galley galley = new Galley(sheet, List.of(new Column(() -> {}, 60, 70, 600, 500)));
            galley.heading(28, heading()).skip(20);
            sheet.plain(18);
            for (int k = 0; k < 4; k++) {
                galley.entry("•", text.entry()).skip(8);
            }
            flows.add(galley.blocks());
        }
        return layout("slides", sheet, flows);
    }

    private Layout card() throws IOException {
        text = new ReferenceText(7);
        List<String> labels = List.of(
                "Porteur du projet",
                "Public",
                "Territoire",
                "Partenaires",
                "Période",
                "Financement",
                "Objectif",
                "Contact");
        Sheet sheet = new Sheet().page();
        Galley head = new Galley(sheet, List.of(beside(50, 60, 495)));
        head.heading(20, heading());
        sheet.plain(10);
        head.paragraph(text.paragraph()).paragraph(text.paragraph());
        head.heading(14, heading());
        float y = head.y() + 330;
        for (String label : labels) {
            String value = text.entry() + " ; " + text.entry().toLowerCase(java.util.Locale.FRENCH);
            List<String> lines = sheet.plain(10).wrap(340, value);
            if (y + 12.5f * lines.size() > FOOT) {
                sheet.page();
                y = 70;
            }
            sheet.bold(10).at(60, y, label).plain(10).wrapped(190, y, 340, value);
            y += 12.5f * lines.size() + 8;
            sheet.rule(50, y - 12, 490);
            cells.add(label);
            cells.add(value);
        }
        return layout("identity card", sheet, List.of(head.blocks()));
    }

    private Layout table() throws IOException {
        text = new ReferenceText(8);
        Sheet sheet = new Sheet().page();
        Galley before = new Galley(sheet, List.of(beside(50, 60, 495)));
        before.heading(18, heading());
        sheet.plain(10);
        before.paragraph(text.paragraph());
        float[] lefts = {55, 160, 300, 440};
        float[] widths = {95, 130, 130, 105};
        float y = before.y() + 20;
        String[] names = {"Commune", "Action menée", "Difficulté", "Suite donnée"};
        for (int row = 0; row < 7; row++) {
            sheet.rule(50, y - 12, 500);
            int most = 1;
            for (int i = 0; i < 4; i++) {
                String cell = row == 0 ? names[i] : i == 0 ? place(row) : text.entry();
                (row == 0 ? sheet.bold(9) : sheet.plain(9)).wrapped(lefts[i], y, widths[i], cell);
                most = Math.max(most, sheet.wrap(widths[i], cell).size());
                cells.add(cell);
            }
            y += most * 11.25f + 8;
        }
        sheet.rule(50, y - 12, 500);
        Galley after = new Galley(sheet, List.of(beside(50, y + 20, 495)));
        sheet.plain(10);
        after.paragraph(text.paragraph()).paragraph(text.paragraph());
        return layout("ruled table", sheet, List.of(before.blocks(), after.blocks()));
    }

    private static String place(int row) {
        return List.of("Ambert", "Brioude", "Cluny", "Decize", "Elne", "Figeac").get(row - 1);
    }

    private Layout tagged() throws IOException {
        text = new ReferenceText(9);
        Sheet sheet = new Sheet().page();
        Galley galley = new Galley(sheet, List.of(beside(60, 60, 475), page(sheet, 60, 475)));
        sheet.group("Document", () -> {
            for (int i = 0; i < 4; i++) {
                String heading = heading();
                sheet.bookmark(i == 0 ? 1 : 2, heading);
                sheet.plain(10);
                // nothing but the tag tells the heading
                sheet.tagged(i == 0 ? "H1" : "H2", () -> galley.paragraph(heading));
                for (int k = 0; k < 2; k++) {
                    sheet.tagged("P", () -> galley.paragraph(text.paragraph()));
                }
            }
            sheet.group("Table", () -> rows(sheet, galley.y() + 10));
        });
        return layout("tagged with bookmarks", sheet, List.of(galley.blocks()));
    }

    private void rows(Sheet sheet, float top) {
        for (int row = 0; row < 4; row++) {
            float y = top + 40 * row;
            String place = place(row + 1);
            sheet.group("TR", () -> {
                String[] row3 = {place, text.entry(), text.entry()};
                for (int i = 0; i < 3; i++) {
                    int column = i;
                    cells.add(row3[i]);
                    sheet.tagged("TD", () -> sheet.wrapped(60 + 160 * column, y, 145, row3[column]));
                }
            });
        }
    }

    private Layout wideTitles() throws IOException {
        text = new ReferenceText(10);
        Sheet sheet = new Sheet().page();
        float y = 70;
        List<List<String>> flows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String heading = heading();
            if (i % 2 == 0) {
                sheet.bold(15)
                        .spaced(i == 0 ? 5 : 3)
                        .at(60, y, heading.toUpperCase(java.util.Locale.FRENCH))
                        .spaced(0);
            } else {
                smallCapitals(sheet, y, heading);
            }
            Galley galley = new Galley(sheet, List.of(beside(60, y + 22, 475)));
            sheet.serif(11);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph());
            flows.add(galley.blocks());
            y = galley.y() + 22;
        }
        return layout("wide titles and small capitals", sheet, flows);
    }

    private static void smallCapitals(Sheet sheet, float y, String heading) {
        float x = 60;
        for (String word : heading.split(" ")) {
            String capitals = word.toUpperCase(java.util.Locale.FRENCH);
            boolean tall = Character.isUpperCase(word.charAt(0));
            String first = tall ? capitals.substring(0, 1) : "";
            String rest = capitals.substring(first.length());
            sheet.bold(16).at(x, y, first);
            x += sheet.width(first);
            sheet.bold(12).at(x, y, rest);
            x += sheet.width(rest) + 4;
        }
    }

    private Layout ligatures() throws IOException {
        text = new ReferenceText(11);
        Sheet sheet = new Sheet();
        List<Column> columns = List.of(page(sheet, 45, 150), beside(220, 60, 150), beside(395, 60, 150));
        Galley galley = new Galley(sheet, columns).hyphens("-\u2010-\u00AD").ligatures();
        sheet.embedded(9);
        for (int i = 0; i < 14; i++) {
            galley.paragraph(text.paragraph());
        }
        return layout("ligatures and hyphens", sheet, List.of(galley.blocks()));
    }

    private Layout notes() throws IOException {
        text = new ReferenceText(12);
        Sheet sheet = new Sheet();
        String head = "Cahier des réseaux ruraux – récits de terrain";
        String foot = "Collectif des bourgs";
        furniture.add(head);
        furniture.add(foot);
        List<Column> columns = new ArrayList<>();
        List<List<String>> flows = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String note = "Enquête menée auprès de " + (20 + i) + " communes, " + text.entry() + ".";
            columns.add(new Column(
                    () -> {
                        flows.add(List.of(note));
                        frontMatter(sheet, head, foot, note);
                    },
                    60,
                    75,
                    475,
                    735));
        }
        Galley galley = new Galley(sheet, columns);
        for (int i = 0; i < 8; i++) {
            galley.heading(i == 0 ? 18 : 13, heading());
            sheet.plain(10.5f);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph()).paragraph(text.paragraph());
        }
        flows.addFirst(galley.blocks());
        return layout("notes and running heads", sheet, flows);
    }

    private static void frontMatter(Sheet sheet, String head, String foot, String note) {
        sheet.page();
        int number = sheet.number();
        sheet.slanted(8).at(60, 36, head).rule(60, 42, 475);
        sheet.plain(8).at(60, 815, foot).at(510, 815, number + " / 4");
        sheet.rule(60, 752, 120)
                .plain(5)
                .at(60, 760, String.valueOf(number))
                .plain(8)
                .at(65, 763, note);
        sheet.plain(10.5f);
    }

    private Layout decorated() throws IOException {
        text = new ReferenceText(13);
        Sheet sheet = new Sheet();
        furniture.add("DOCUMENT DE TRAVAIL");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            columns.add(new Column(
                    () -> sheet.page()
                            .ink(new Color(220, 220, 220))
                            .bold(48)
                            .aslant(80, 640, 45, "DOCUMENT DE TRAVAIL")
                            .ink(Color.BLACK)
                            .picture(350, 60, 190, 130)
                            .slanted(8)
                            .at(350, 202, "La salle un soir de printemps " + "abc".charAt(sheet.number() - 1))
                            .serif(11),
                    60,
                    230,
                    475,
                    FOOT));
        }
        Galley galley = new Galley(sheet, columns);
        List<List<String>> flows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            galley.heading(i == 0 ? 18 : 14, heading());
            sheet.serif(11);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph()).paragraph(text.paragraph());
        }
        flows.add(galley.blocks());
        for (int i = 0; i < sheet.number(); i++) {
            flows.add(List.of("La salle un soir de printemps " + "abc".charAt(i)));
        }
        return layout("pictures captions watermark", sheet, flows);
    }

    private Layout contents() throws IOException {
        text = new ReferenceText(14);
        Sheet sheet = new Sheet().page().bold(14).at(60, 80, "Sommaire").plain(10);
        ReferenceText same = new ReferenceText(14);
        for (int i = 0; i < 6; i++) {
            String entry = same.heading();
            int dots = (int) ((430 - sheet.width(entry)) / sheet.width("."));
            sheet.at(60, 110 + 18 * i, entry + " " + ".".repeat(dots) + " " + (2 + i / 2));
            furniture.add(entry + " " + ".".repeat(dots) + " " + (2 + i / 2));
        }
        Galley galley = chapters(sheet, List.of(page(sheet, 60, 475), page(sheet, 60, 475)), 6);
        return layout("table of contents", sheet, List.of(galley.blocks()));
    }

    private Layout lists() throws IOException {
        text = new ReferenceText(15);
        Sheet sheet = new Sheet().page();
        Galley galley = new Galley(sheet, List.of(beside(60, 60, 475), page(sheet, 60, 475)));
        String[] signs = {"•", "–", "-", "1.", "a)"};
        for (int i = 0; i < 6; i++) {
            galley.heading(i == 0 ? 18 : 12, heading());
            sheet.plain(10);
            galley.paragraph(text.paragraph());
            for (int k = 0; k < 4; k++) {
                String sign = i < 3 ? signs[i] : i == 3 ? k + 1 + "." : "abcd".charAt(k) + ")";
                galley.entry(sign, text.entry()).skip(k % 2 == 0 ? 0 : 3);
            }
            galley.skip(6).paragraph(text.paragraph());
        }
        return layout("lists of all kinds", sheet, List.of(galley.blocks()));
    }

    /** Pictures of pages. */
    List<Layout> scanned() throws IOException {
        return List.of(
                scan("scan one column", 16, 1, new Sheet.Scan(200, 0, 0, "")),
                scan("scan two columns", 17, 2, new Sheet.Scan(200, 0, 0, "")),
                scan("scan under a bad layer", 18, 1, new Sheet.Scan(200, 0, 0, badLayer())),
                scan("scan on its side", 19, 1, new Sheet.Scan(200, 1, 0, "")),
                scan("scan askew and dirty", 20, 1, new Sheet.Scan(200, 0, 0.8, "")),
                scannedPanels(),
                garbled());
    }

    /** Short lines in narrow panels, most of them entries of lists. */
    private Layout scannedPanels() throws IOException {
        text = new ReferenceText(22);
        Sheet sheet = new Sheet().page();
        List<List<String>> flows = new ArrayList<>();
        for (int panel = 0; panel < 3; panel++) {
            Galley galley = new Galley(sheet, List.of(beside(40 + 178 * panel, 70 + 6 * panel, 155)));
            galley.heading(14, heading());
            sheet.plain(9);
            for (int i = 0; i < 9; i++) {
                galley.entry(panel == 1 ? ">" : "•", text.entry()).skip(5);
            }
            sheet.plain(9);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph());
            flows.add(galley.blocks());
        }
        Sheet.Scan how = new Sheet.Scan(200, 0, 0, "");
        return taken("scan of panels", sheet.saveScanned(folder.resolve("scan-of-panels.pdf"), how), true, flows);
    }

    private Layout garbled() throws IOException {
        text = new ReferenceText(21);
        Sheet sheet = new Sheet().page();
        Galley galley = new Galley(sheet, List.of(beside(60, 60, 475)));
        sheet.embedded(11);
        for (int i = 0; i < 6; i++) {
            galley.paragraph(text.paragraph());
        }
        Path file = sheet.saveGarbled(folder.resolve("damaged-table-of-characters.pdf"));
        return taken("damaged table of characters", file, true, List.of(galley.blocks()));
    }

    /** Text as a recogniser without a French model leaves it. */
    private static String badLayer() {
        StringBuilder layer = new StringBuilder();
        ReferenceText text = new ReferenceText(18);
        Sheet sheet = new Sheet().plain(9);
        for (int i = 0; i < 4; i++) {
            for (String line : sheet.wrap(480, text.paragraph())) {
                layer.append(line.replaceAll("[éèê]", "e")
                                .replace("l'", "I'")
                                .replace("à", "a")
                                .replace("rn", "m")
                                .replace("ç", "c"))
                        .append('\n');
            }
        }
        return layer.toString();
    }

    private Layout scan(String name, int start, int columns, Sheet.Scan how) throws IOException {
        text = new ReferenceText(start);
        Sheet sheet = new Sheet().page();
        List<Column> places =
                columns == 1 ? List.of(beside(60, 70, 475)) : List.of(beside(45, 70, 240), beside(310, 70, 240));
        Galley galley = new Galley(sheet, places);
        for (int i = 0; i < 2 + columns; i++) {
            galley.heading(i == 0 ? 20 : 14, heading());
            sheet.plain(columns == 1 ? 11 : 10);
            galley.paragraph(text.paragraph()).paragraph(text.paragraph());
        }
        Path file = sheet.saveScanned(folder.resolve(name.replace(' ', '-') + ".pdf"), how);
        return taken(name, file, true, List.of(galley.blocks()));
    }
}
