package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.extraction.Mark;
import org.moisson.report.Box;

/** The heights at which something drawn parts the rows of a table, on both sides of a gutter. */
final class Borders {

    /** A line between rows goes over so much of the table; a box around one panel does not. */
    private static final float WIDE = 0.6f;

    private final Gutter gutter;
    private final double width;
    private final float size;
    private final List<Float> heights = new ArrayList<>();
    private final List<Box> left = new ArrayList<>();
    private final List<Box> right = new ArrayList<>();

    Borders(List<Mark> marks, Gutter gutter, double width, float size) {
        this.gutter = gutter;
        this.width = width;
        this.size = size;
        marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.FRAME || mark.kind() == Mark.Kind.RULE)
                .map(Mark::box)
                .forEach(this::sort);
        for (Box one : left) {
            right.forEach(other -> meet(one, other));
        }
    }

    private void sort(Box box) {
        float end = box.x() + box.width();
        if (box.x() < gutter.left() && end > gutter.right()) {
            if (box.width() > Math.max(5 * size, WIDE * width)) {
                heights.add(box.y());
                heights.add(box.y() + box.height());
            }
        } else if (box.x() < gutter.left() && within(end)) {
            left.add(box);
        } else if (within(box.x()) && end > gutter.right()) {
            right.add(box);
        }
    }

    private boolean within(float x) {
        return x > gutter.left() - 1 && x < gutter.right() + 1;
    }

    /** Cells side by side have their borders at one height. */
    private void meet(Box one, Box other) {
        boolean wide = other.x() + other.width() - one.x() > WIDE * width;
        for (float y : new float[] {one.y(), one.y() + one.height()}) {
            if (wide && (level(y, other.y()) || level(y, other.y() + other.height()))) {
                heights.add(y);
            }
        }
    }

    private static boolean level(float one, float other) {
        return Math.abs(one - other) < 1.5f;
    }

    /** Those between top and bottom, from the highest down. */
    List<Float> between(float top, float bottom) {
        List<Float> inside = new ArrayList<>();
        heights.stream()
                .filter(y -> y > top + 0.5f * size && y < bottom - 0.5f * size)
                .sorted()
                .forEach(y -> {
                    if (inside.isEmpty() || y - inside.getLast() > 0.8f * size) {
                        inside.add(y);
                    }
                });
        return inside;
    }
}
