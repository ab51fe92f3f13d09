package org.moisson.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** What is done with a searcher. */
interface LookingUp<T> {

    T with(IndexSearcher searcher) throws IOException;
}
