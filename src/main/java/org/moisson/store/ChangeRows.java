package org.moisson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeFields;
import org.moisson.vocabulary.Scheme;

/** The columns in which a change of the vocabularies is kept. */
final class ChangeRows {

    static final String COLUMNS = "scheme, action, concept, kind, content, definition, broader";
    static final String PARAMETERS = ":scheme, :action, :concept, :kind, :content, :definition, :broader";

    private ChangeRows() {}

    /** What the parameters stand for. */
    static Map<String, @Nullable Object> parameters(Change change) {
        ChangeFields fields = ChangeFields.of(change);
        Map<String, @Nullable Object> parameters = new TreeMap<>();
        parameters.put("scheme", change.scheme().slug());
        parameters.put("action", fields.action());
        parameters.put("concept", fields.concept());
        parameters.put("kind", fields.kind());
        parameters.put("content", fields.text());
        parameters.put("definition", fields.definition());
        parameters.put("broader", fields.broader());
        return parameters;
    }

    /** The change of a row that takes back that one, if any. */
    static Change change(ResultSet row, @Nullable Long undoes) throws SQLException {
        return new ChangeFields(
                        row.getString("action"),
                        row.getString("concept"),
                        row.getString("kind"),
                        row.getString("content"),
                        row.getString("definition"),
                        row.getString("broader"),
                        undoes)
                .toChange(Slug.of(Scheme.class, row.getString("scheme")));
    }

    /** What the log says it is about. */
    static String subject(Change change, long number) {
        return change.scheme().slug() + "/" + change.concept() + " (" + number + ")";
    }
}
