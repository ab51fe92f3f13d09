package org.moisson.query;

import org.moisson.report.Slug;

/** The order of hits. */
public enum Sort implements Slug {
    RELEVANCE,
    DATE,
    TITLE
}
