package org.moisson.report;

/** One line of text as it stands on its page. */
public record PageLine(String text, Box box) {}
