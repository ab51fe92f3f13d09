package org.moisson.store;

import org.moisson.report.Refusal;

/** What is wrong with a file of an import; detail is French and says what a person can do. */
public record ItemProblem(Refusal type, String detail) {}
