package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.moisson.report.ReportId;

/** An index that is being built by several threads: what is told of a report meanwhile counts, not what the build holds of it. */
final class Building {

    private final Generation made;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Of two writes of one report the one told meanwhile has to be the last. */
    private final List<Object> turns = Stream.generate(Object::new).limit(64).toList();

    Building(Generation made) {
        this.made = made;
    }

    Generation generation() {
        return made;
    }

    /** A write that came meanwhile. */
    void tell(ReportId id, LuceneIndex.Writing writing) throws IOException {
        synchronized (turn(id)) {
            told.add(id.value());
            writing.to(made);
        }
    }

    /** A report of the build; left out when something was told of it meanwhile. */
    void add(ReportId id, List<Document> documents) throws IOException {
        synchronized (turn(id)) {
            if (told.contains(id.value())) {
                return;
            }
            if (made.broken()) {
                throw new IOException("the index that is being built can't be written any more");
            }
            made.put(id.value(), documents);
        }
    }

    private Object turn(ReportId id) {
        return turns.get(Math.floorMod(id.hashCode(), turns.size()));
    }
}
