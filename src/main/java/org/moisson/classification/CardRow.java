package org.moisson.classification;

import java.util.List;
import org.moisson.report.Evidence;

/**
 * A row of an identity card.
 *
 * @param label as printed
 * @param evidence the passages that hold the value
 */
record CardRow(CardField field, String label, String value, List<Token> tokens, List<Evidence> evidence) {}
