package org.moisson.report;

/** A rectangle on a page, in PDF points from the page's top left corner; pages count from 1. */
public record Box(int page, float x, float y, float width, float height) {

    /** The smallest box around both, which must stand on one page. */
    public Box union(Box other) {
        if (other.page != page) {
            throw new IllegalArgumentException("boxes on pages " + page + " and " + other.page);
        }
        float left = Math.min(x, other.x);
        float top = Math.min(y, other.y);
        float right = Math.max(x + width, other.x + other.width);
        float bottom = Math.max(y + height, other.y + other.height);
        return new Box(page, left, top, right - left, bottom - top);
    }
}
