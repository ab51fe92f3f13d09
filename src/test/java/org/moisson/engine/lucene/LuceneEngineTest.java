package org.moisson.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.SearchEngineContract;

public class LuceneEngineTest extends SearchEngineContract {

    @TempDir
    Path folder;

    private LuceneIndex index;

    @Override
    protected ReportIndex index() {
        if (index == null) {
            index = new LuceneIndex(documents, folder.resolve("index"));
        }
        return index;
    }

    @Override
    protected SearchEngine engine() {
        index();
        return new LuceneSearch(index);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }
}
