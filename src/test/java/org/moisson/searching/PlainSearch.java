package org.moisson.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What anybody has for nothing: stock French analysis, BM25, any word of the line. */
final class PlainSearch {

    private final Analyzer analyzer = new FrenchAnalyzer();
    private final IndexSearcher searcher;

    /** Takes the texts by their id. */
    PlainSearch(Map<String, String> texts) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                for (Map.Entry<String, String> each : texts.entrySet()) {
                    Document document = new Document();
                    document.add(new StoredField("id", each.getKey()));
                    document.add(new TextField("text", each.getValue(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The ids of the first ten. */
    List<String> firstTen(String line) {
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", line);
        if (query == null) {
            return List.of();
        }
        try {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc each : searcher.search(query, 10).scoreDocs) {
                ids.add(searcher.storedFields().document(each.doc).get("id"));
            }
            return ids;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
