package org.moisson.structure;

import java.util.List;
import org.moisson.extraction.Word;

/** A table: rows of cells of words; a cell may be empty. */
record Grid(List<List<List<Word>>> rows) {

    List<Word> words() {
        return rows.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
}
