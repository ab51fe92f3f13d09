package org.moisson.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.moisson.engine.Documents;
import org.moisson.engine.Level;
import org.moisson.engine.PassageDocument;
import org.moisson.language.FieldMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the documents of both mappings into Lucene's, field by field as the mapping says. */
final class LuceneDocuments {

    /** Which of the two a document is of. */
    static final String LEVEL = "_level";

    /** The report that a document belongs to, by which a report and its passages are replaced as one. */
    static final String REPORT = "_report";

    static final String DISPLAY = "display";

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The keywords of passages whose values are read by document; the others are read from the report. */
    private static final Set<String> PASSAGE_COLUMNS = Set.of("order", "title", "date", "kind", "factor", "group");

    private LuceneDocuments() {}

    /** The passages in order, then the report. */
    static List<Document> of(Documents.Bundle bundle) {
        List<Document> all = new ArrayList<>(bundle.passages().size() + 1);
        String report = bundle.report().id();
        for (PassageDocument each : bundle.passages()) {
            all.add(document(Level.PASSAGES, report, JSON.valueToTree(each)));
        }
        all.add(document(Level.REPORTS, report, JSON.valueToTree(bundle.report())));
        return all;
    }

    /** The analyzer that knows the fields of both mappings. */
    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Level level : Level.both()) {
            level.mapping().fields().values().forEach(each -> collect(level, each, byField));
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    private static void collect(Level level, FieldMapping field, Map<String, Analyzer> byField) {
        if (field.type() == FieldMapping.Type.TEXT) {
            byField.put(level.field(field.path()), level.mapping().analyzer(field.analyzer()));
        }
        field.fields().values().forEach(each -> collect(level, each, byField));
    }

    private static Document document(Level level, String report, JsonNode source) {
        Document document = new Document();
        document.add(new StringField(LEVEL, level.slug(), Field.Store.NO));
        document.add(new StringField(REPORT, report, Field.Store.NO));
        Map<String, FieldMapping> fields = level.mapping().fields();
        for (Map.Entry<String, JsonNode> each : source.properties()) {
            FieldMapping field = fields.get(each.getKey());
            if (field == null) {
                throw new IllegalStateException(level.slug() + ": the mapping has no field " + each.getKey());
            }
            add(document, level, field, each.getValue());
        }
        return document;
    }

    private static void add(Document document, Level level, FieldMapping field, JsonNode value) {
        if (field.type() == FieldMapping.Type.OBJECT) {
            document.add(new StoredField(DISPLAY, value.toString()));
        } else if (value.isArray()) {
            value.forEach(each -> add(document, level, field, each));
        } else if (!value.isNull()) {
            single(document, level, field, value);
            field.fields().values().forEach(each -> add(document, level, each, value));
        }
    }

    private static void single(Document document, Level level, FieldMapping field, JsonNode value) {
        String name = level.field(field.path());
        switch (field.type()) {
            case TEXT -> document.add(new Field(name, value.stringValue(), textType(field)));
            case KEYWORD -> keyword(document, level, field, value.stringValue());
            case INTEGER -> document.add(new IntPoint(name, value.intValue()));
            case OBJECT -> throw new IllegalStateException(name);
        }
    }

    private static void keyword(Document document, Level level, FieldMapping field, String value) {
        String name = level.field(field.path());
        BytesRef bytes = field.analyzer().isEmpty()
                ? new BytesRef(value)
                : level.mapping().analyzer(field.analyzer()).normalize(name, value);
        document.add(new StringField(name, bytes, Field.Store.NO));
        if (level == Level.REPORTS || PASSAGE_COLUMNS.contains(field.path())) {
            document.add(new SortedSetDocValuesField(name, bytes));
        }
    }

    private static FieldType textType(FieldMapping field) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(!field.norms());
        type.setIndexOptions(
                switch (field.detail()) {
                    case DOCS -> IndexOptions.DOCS;
                    case FREQS -> IndexOptions.DOCS_AND_FREQS;
                    case POSITIONS -> IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
                });
        type.freeze();
        return type;
    }
}
