package org.moisson.query;

import org.moisson.report.Slug;

/** What the reader wants: to find texts, or to know what worked. */
public enum Intent implements Slug {
    SEARCH,
    WHAT_WORKED
}
