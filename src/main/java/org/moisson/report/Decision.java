package org.moisson.report;

import java.time.Instant;

/**
 * What a person decided on a report; never changed and never removed but with the report.
 *
 * @param number from 1, without gaps within the report
 * @param by the person's name
 */
public record Decision(ReportId report, int number, String by, Instant at, Change change) {}
