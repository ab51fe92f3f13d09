package org.moisson.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.moisson.extraction.Sheet;
import org.moisson.reading.Galley.Column;

/**
 * Leaflets whose layout is drawn at random: bands over the whole width, panels of two to four columns of unequal width,
 * columns within a panel, boxes, small type; written panel after panel in any order, as page makers do.
 */
final class Leaflets {

    private static final List<String> PLACES =
            List.of("Ambert", "Brioude", "Cluny", "Decize", "Elne", "Figeac", "Gap", "Hyères", "Issoire", "Jonzac");

    private static final float NARROWEST = 92;

    private final Random random;
    private final ReferenceText text;
    private final Sheet sheet = new Sheet();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private float width;
    private float foot;

    private Leaflets(long seed) {
        random = new Random(seed);
        text = new ReferenceText(random.nextInt(40));
    }

    /** One leaflet of two pages; the same seed draws the same. */
    static Layout draw(Path folder, long seed) throws IOException {
        Leaflets leaflet = new Leaflets(seed);
        leaflet.page();
        leaflet.page();
        String name = "leaflet " + seed;
        Path file = leaflet.sheet.save(folder.resolve("leaflet-" + seed + ".pdf"));
        return new Layout(name, file, false, List.of(leaflet.blocks), leaflet.headings, List.of(), List.of());
    }

    private void page() {
        boolean wide = random.nextBoolean();
        if (wide) {
            sheet.landscape();
        } else {
            sheet.page();
        }
        width = wide ? 842 : 595;
        foot = wide ? 560 : 800;
        float margin = 28 + random.nextInt(20);
        float y = 50 + random.nextInt(15);
        if (random.nextInt(3) > 0) {
            y = band(margin, y, 17 + random.nextInt(7));
        }
        while (y < foot - 170) {
            float before = y;
            y = zone(margin, y) + 16 + random.nextInt(14);
            if (y < foot - 170 && random.nextBoolean()) {
                y = band(margin, y + 8, 13 + random.nextInt(3));
            }
            if (y < before + 30) {
                return;
            }
        }
    }

    /** A heading over the whole width, sometimes in a box. */
    private float band(float margin, float y, float size) {
        sheet.bold(size);
        String heading = heading();
        blocks.add(heading);
        if (random.nextBoolean()) {
            sheet.frame(margin, y - size - 4, width - 2 * margin, 1.6f * size + 4);
        }
        float left = random.nextBoolean() ? margin + 4 : (width - sheet.width(heading)) / 2;
        sheet.bold(size).at(left, y, heading);
        return y + 1.5f * size + 8;
    }

    private String heading() {
        String heading = text.heading() + " à " + PLACES.get(headings.size() % PLACES.size());
        headings.add(heading);
        return heading;
    }

    private float zone(float margin, float y) {
        float inner = width - 2 * margin;
        if (random.nextInt(3) == 0) {
            // one panel, and beside it columns of their own under a heading
            float first = inner * (0.26f + 0.12f * random.nextFloat());
            float gap = 14 + random.nextInt(10);
            float size = size();
            List<String> own = new ArrayList<>();
            float end = panel(new Column(() -> {}, margin, y, first, foot), size, own, random.nextBoolean());
            blocks.addAll(own);
            float left = margin + first + gap;
            sheet.bold(12);
            String heading = heading();
            blocks.add(heading);
            sheet.bold(12).at(left, y + random.nextInt(6), heading);
            return Math.max(end, columns(left, y + 26, width - margin - left, 2 + random.nextInt(2)));
        }
        int most = (int) Math.min(4, inner / (NARROWEST + 20));
        return columns(margin, y, inner, 2 + random.nextInt(Math.max(1, most - 1)));
    }

    private float size() {
        return 7.5f + 0.5f * random.nextInt(7);
    }

    private float columns(float left, float top, float inner, int count) {
        float size = size();
        float gap = 1.3f * size + random.nextInt(16);
        float[] shares = new float[count];
        float sum = 0;
        boolean equal = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            shares[i] = equal ? 1 : 0.75f + 0.7f * random.nextFloat();
            sum += shares[i];
        }
        boolean boxed = random.nextInt(3) == 0;
        List<Integer> turns = new ArrayList<>();
        List<Column> places = new ArrayList<>();
        List<List<String>> own = new ArrayList<>();
        float x = left;
        for (int i = 0; i < count; i++) {
            float each = (inner - gap * (count - 1)) * shares[i] / sum;
            places.add(new Column(() -> {}, x, top + (boxed ? 0 : random.nextInt(9)), each, foot));
            own.add(new ArrayList<>());
            turns.add(i);
            x += each + gap;
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(turns, random);
        }
        float end = top;
        for (int i : turns) {
            end = Math.max(end, panel(places.get(i), size, own.get(i), boxed));
        }
        own.forEach(blocks::addAll);
        return end;
    }

    /** Fills a column and returns where it ends. */
    private float panel(Column place, float size, List<String> own, boolean boxed) {
        float pad = boxed ? 7 : 0;
        Column inner = new Column(
                () -> {}, place.x() + pad, place.top() + 2 * pad, place.width() - 2 * pad, place.foot() + 2000);
        Galley galley = new Galley(sheet, List.of(inner));
        float room = Math.min(place.foot() - place.top(), 120 + random.nextInt(160));
        if (random.nextInt(4) > 0) {
            galley.heading(size + 2 + random.nextInt(3), heading());
        }
        sheet.plain(size);
        boolean listed = random.nextInt(3) == 0;
        float paragraph = 0;
        while (galley.y() + paragraph < place.top() + room) {
            float before = galley.y();
            if (listed) {
                galley.entry(random.nextBoolean() ? "•" : ">", text.entry()).skip(0.4f * size);
            } else {
                galley.paragraph(text.paragraph());
            }
            paragraph = Math.max(paragraph, galley.y() - before);
        }
        own.addAll(galley.blocks());
        if (boxed) {
            sheet.frame(place.x(), place.top(), place.width(), galley.y() - place.top() + 2);
        }
        return galley.y() + pad;
    }
}
