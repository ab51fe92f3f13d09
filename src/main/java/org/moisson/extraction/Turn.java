package org.moisson.extraction;

import java.util.List;

/**
 * How a recogniser's words lie in the image.
 *
 * @param quarters turns to the right that the text has made, 0 when it stands upright
 */
record Turn(int quarters, int width, int height) {

    static final Turn UPRIGHT = new Turn(0, 0, 0);

    private static final int WORD = 5;
    private static final int LONG = 4;

    /** Judged by its long words, which are wider than high, and by the way that lines run. */
    static Turn of(List<String[]> rows) {
        int sideways = 0;
        int right = 0;
        int down = 0;
        String[] last = new String[0];
        for (String[] row : rows) {
            if (Integer.parseInt(row[0]) != WORD) {
                last = new String[0];
                continue;
            }
            if (row[11].strip().length() >= LONG) {
                sideways += pixels(row, 9) > pixels(row, 8) ? 1 : -1;
            }
            if (last.length > 0) {
                right += Integer.signum(pixels(row, 6) - pixels(last, 6));
                down += Integer.signum(pixels(row, 7) - pixels(last, 7));
            }
            last = row;
        }
        int quarters = sideways > 0 ? (down >= 0 ? 1 : 3) : (right >= 0 ? 0 : 2);
        return rows.isEmpty() ? UPRIGHT : new Turn(quarters, pixels(rows.getFirst(), 8), pixels(rows.getFirst(), 9));
    }

    private static int pixels(String[] row, int column) {
        return Integer.parseInt(row[column]);
    }

    /** Left, top, width and height as they are once the text stands upright. */
    int[] upright(String[] row) {
        int x = pixels(row, 6);
        int y = pixels(row, 7);
        int w = pixels(row, 8);
        int h = pixels(row, 9);
        return switch (quarters) {
            case 1 -> new int[] {y, width - x - w, h, w};
            case 2 -> new int[] {width - x - w, height - y - h, w, h};
            case 3 -> new int[] {height - y - h, x, h, w};
            default -> new int[] {x, y, w, h};
        };
    }
}
