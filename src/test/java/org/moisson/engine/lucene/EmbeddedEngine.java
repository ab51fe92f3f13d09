package org.moisson.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.moisson.engine.Documents;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SearchEngine;

/** The embedded engine in a folder, for the tests of other rooms. */
public final class EmbeddedEngine implements AutoCloseable {

    private final LuceneIndex index;

    public EmbeddedEngine(Documents documents, Path folder) {
        this.index = new LuceneIndex(documents, folder);
    }

    public ReportIndex index() {
        return index;
    }

    public SearchEngine search() {
        return new LuceneSearch(index);
    }

    /** A search in which a stemmed match counts so much beside the plain one. */
    public SearchEngine search(float light) {
        return new LuceneSearch(index, light);
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
