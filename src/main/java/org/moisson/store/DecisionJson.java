package org.moisson.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.moisson.report.Change;
import org.moisson.report.FieldValue;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and doubts as the database keeps them; the names in them never change. */
final class DecisionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Change.class, Changes.class)
            .addMixIn(FieldValue.class, Values.class)
            .build();

    private DecisionJson() {}

    static String change(Change change) {
        return MAPPER.writerFor(Change.class).writeValueAsString(change);
    }

    static Change change(String json) {
        return MAPPER.readValue(json, Change.class);
    }

    static String doubt(Doubt doubt) {
        return MAPPER.writeValueAsString(doubt);
    }

    static Doubt doubt(String json) {
        return MAPPER.readValue(json, Doubt.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.OfValue.class, name = "value"),
        @JsonSubTypes.Type(value = Change.OfFinding.class, name = "finding"),
        @JsonSubTypes.Type(value = Change.Undone.class, name = "decision")
    })
    private interface Changes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FieldValue.Text.class, name = "text"),
        @JsonSubTypes.Type(value = FieldValue.Dated.class, name = "dates"),
        @JsonSubTypes.Type(value = FieldValue.Located.class, name = "place"),
        @JsonSubTypes.Type(value = FieldValue.About.class, name = "theme"),
        @JsonSubTypes.Type(value = FieldValue.Concerned.class, name = "population"),
        @JsonSubTypes.Type(value = FieldValue.Bearing.class, name = "axis")
    })
    private interface Values {}
}
