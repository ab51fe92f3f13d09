package org.moisson.vocabulary;

import org.jspecify.annotations.Nullable;
import org.moisson.report.Slug;

/**
 * A change as flat text, for the store and the API; what an action does not need is null.
 *
 * @param action "add-label", "remove-label", "define", "add-concept", "deprecate" or "undo"
 * @param kind of a label: "alternative", "hidden" or "cue"
 * @param text a label
 * @param number of the change that is undone
 */
public record ChangeFields(
        @Nullable String action,
        @Nullable String concept,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String definition,
        @Nullable String broader,
        @Nullable Long number) {

    /** The fields of a change. */
    public static ChangeFields of(Change change) {
        return switch (change) {
            case Change.AddLabel c ->
                new ChangeFields("add-label", c.concept(), c.kind().slug(), c.text(), null, null, null);
            case Change.RemoveLabel c ->
                new ChangeFields("remove-label", c.concept(), c.kind().slug(), c.text(), null, null, null);
            case Change.Define c -> new ChangeFields("define", c.concept(), null, null, c.definition(), null, null);
            case Change.AddConcept c ->
                new ChangeFields("add-concept", c.concept(), null, c.label(), c.definition(), c.broader(), null);
            case Change.Deprecate c -> new ChangeFields("deprecate", c.concept(), null, null, null, null, null);
            case Change.Undo c -> new ChangeFields("undo", c.concept(), null, null, null, null, c.number());
        };
    }

    /** The same of another concept. */
    public ChangeFields of(@Nullable String other) {
        return new ChangeFields(action, other, kind, text, definition, broader, number);
    }

    /** The change to that scheme; throws {@link ChangeRefused} where a field is missing or unknown. */
    public Change toChange(Scheme scheme) {
        String about = concept == null ? "" : concept.strip();
        return switch (action == null ? "" : action) {
            case "add-label" -> new Change.AddLabel(scheme, about, labelKind(), needed(text));
            case "remove-label" -> new Change.RemoveLabel(scheme, about, labelKind(), needed(text));
            case "define" -> new Change.Define(scheme, about, needed(definition));
            case "add-concept" -> new Change.AddConcept(scheme, about, needed(text), needed(definition), broader);
            case "deprecate" -> new Change.Deprecate(scheme, about);
            case "undo" -> new Change.Undo(scheme, about, number == null ? -1 : number);
            default -> throw new ChangeRefused(ChangeRefused.Why.UNKNOWN_ACTION, String.valueOf(action));
        };
    }

    private LabelKind labelKind() {
        String given = String.valueOf(kind);
        return Slug.find(LabelKind.class, given)
                .orElseThrow(() -> new ChangeRefused(ChangeRefused.Why.UNKNOWN_ACTION, given));
    }

    private static String needed(@Nullable String given) {
        return given == null ? "" : given;
    }
}
