package org.moisson.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Sense;
import org.moisson.store.Doubt;

/**
 * A page of what is to be reviewed.
 *
 * @param byField how many wait of each field, whatever was asked for; "findings" for findings
 */
record ReviewJson(long total, int page, int size, Map<String, Long> byField, List<Item> items) {

    /**
     * One of them.
     *
     * @param id for POST /api/review/confirm
     * @param field "findings" for a finding
     * @param value as in the sheet, null for a finding
     * @param finding its kind, polarity, factors and modality, null for a value
     */
    record Item(
            String id,
            String reportId,
            String reportTitle,
            String field,
            Doubt.Reason reason,
            double confidence,
            @Nullable Object value,
            @Nullable String findingId,
            @Nullable Sense finding,
            String quote,
            List<Integer> pages,
            String passageId) {

        static Item of(Doubt doubt) {
            boolean finding = doubt.field().equals("findings");
            return new Item(
                    doubt.id(),
                    doubt.report().value(),
                    doubt.title(),
                    doubt.field(),
                    doubt.reason(),
                    doubt.confidence(),
                    DecisionJson.value(doubt.value()),
                    finding ? doubt.target().substring("finding:".length()) : null,
                    doubt.sense(),
                    doubt.quote(),
                    doubt.pages(),
                    doubt.passageId());
        }
    }
}
