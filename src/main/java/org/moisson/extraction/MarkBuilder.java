package org.moisson.extraction;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.moisson.report.Box;

/** Keeps what a page draws as rectangles from the page's top left, whatever its rotation. */
final class MarkBuilder {

    /** Beyond this a page is a drawing, and no mark says anything about text. */
    private static final int MOST = 6000;

    private static final float THIN = 3;
    private static final float LETTER = 9;

    /** An outline of fewer points is a line or a box. */
    private static final float LETTER_POINTS = 7;

    private final int number;
    private final int rotation;
    private final PDRectangle crop;
    private final List<Mark> marks = new ArrayList<>();
    private final List<float[]> path = new ArrayList<>();
    private PageGlyphs.Image image = PageGlyphs.Image.NONE;
    private int outlines;

    MarkBuilder(PDPage page, int number) {
        this.number = number;
        this.rotation = page.getRotation();
        this.crop = page.getCropBox();
    }

    float width() {
        return rotation % 180 == 0 ? crop.getWidth() : crop.getHeight();
    }

    float height() {
        return rotation % 180 == 0 ? crop.getHeight() : crop.getWidth();
    }

    /** The biggest. */
    PageGlyphs.Image image() {
        return image;
    }

    /** A point of the current path; first begins a new outline. */
    void point(Matrix matrix, float x, float y, boolean first) {
        if (marks.size() > MOST || path.size() > MOST) {
            return;
        }
        float[] p = toPage(matrix.transformPoint(x, y));
        if (first || path.isEmpty()) {
            path.add(new float[] {p[0], p[1], p[0], p[1], 1});
            return;
        }
        float[] box = path.getLast();
        box[4]++;
        box[0] = Math.min(box[0], p[0]);
        box[1] = Math.min(box[1], p[1]);
        box[2] = Math.max(box[2], p[0]);
        box[3] = Math.max(box[3], p[1]);
    }

    /** The path is painted, or dropped. */
    void end(boolean painted) {
        if (painted) {
            outlines += (int) path.stream().filter(MarkBuilder::letterLike).count();
            path.forEach(box -> mark(box[0], box[1], box[2], box[3]));
        }
        path.clear();
    }

    private static boolean letterLike(float[] box) {
        return box[4] >= LETTER_POINTS && box[2] - box[0] < 3 * LETTER && box[3] - box[1] < 3 * LETTER;
    }

    /** An image of so many points painted into the unit square of that matrix. */
    void image(Matrix matrix, long points) {
        float[] a = toPage(matrix.transformPoint(0, 0));
        float[] b = toPage(matrix.transformPoint(1, 1));
        float w = Math.min(width(), Math.max(a[0], b[0])) - Math.max(0, Math.min(a[0], b[0]));
        float h = Math.min(height(), Math.max(a[1], b[1])) - Math.max(0, Math.min(a[1], b[1]));
        if (w > 0 && h > 0) {
            double share = (double) w * h / (width() * (double) height());
            if (share > image.share()) {
                double inches = Math.abs((b[0] - a[0]) * (double) (b[1] - a[1])) / (72.0 * 72.0);
                image = new PageGlyphs.Image(share, Math.sqrt(points / inches));
            }
            marks.add(new Mark(Mark.Kind.IMAGE, new Box(number, Math.min(a[0], b[0]), Math.min(a[1], b[1]), w, h)));
        }
    }

    /** How many small outlines were painted: hundreds of them may be letters turned into drawings. */
    int outlines() {
        return outlines;
    }

    List<Mark> finish() {
        return marks.size() > MOST ? List.of() : marks;
    }

    private void mark(float x0, float y0, float x1, float y1) {
        float w = x1 - x0;
        float h = y1 - y0;
        boolean background = w > 0.9f * width() && h > 0.9f * height();
        if (!background) {
            marks.add(new Mark(kind(w, h), new Box(number, x0, y0, w, h)));
        }
    }

    private static Mark.Kind kind(float w, float h) {
        boolean small = Math.max(w, h) <= LETTER && Math.min(w, h) > 1;
        if (small && Math.max(w, h) < 3 * Math.min(w, h)) {
            return Mark.Kind.BULLET;
        }
        return Math.min(w, h) <= THIN ? Mark.Kind.RULE : Mark.Kind.FRAME;
    }

    private float[] toPage(Point2D.Float p) {
        float x = p.x - crop.getLowerLeftX();
        float y = p.y - crop.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new float[] {y, x};
            case 180 -> new float[] {crop.getWidth() - x, y};
            case 270 -> new float[] {crop.getHeight() - y, crop.getWidth() - x};
            default -> new float[] {x, crop.getHeight() - y};
        };
    }
}
