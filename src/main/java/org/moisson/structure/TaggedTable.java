package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moisson.extraction.Tag;
import org.moisson.extraction.Word;

/** A table by the file's own tags. */
final class TaggedTable {

    /** Cells longer than this are the columns of a layout, not facts. */
    private static final int LONGEST_CELL = 120;

    private TaggedTable() {}

    /** Whether these words, all of one table, are a table to a reader: several cells, none of them a page of text. */
    static boolean holds(List<Word> words) {
        List<List<List<Word>>> rows = grid(words).rows();
        boolean wide = rows.stream().anyMatch(row -> row.size() > 1);
        boolean longCell = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > LONGEST_CELL);
        return wide && !longCell;
    }

    static Grid grid(List<Word> words) {
        Map<Integer, Map<Integer, List<Word>>> rows = new TreeMap<>();
        int columns = 0;
        for (Word word : words) {
            Tag.Cell cell = word.tag().cell();
            rows.computeIfAbsent(cell.row(), any -> new TreeMap<>())
                    .computeIfAbsent(cell.column(), any -> new ArrayList<>())
                    .add(word);
            columns = Math.max(columns, cell.column() + 1);
        }
        List<List<List<Word>>> grid = new ArrayList<>();
        for (Map<Integer, List<Word>> row : rows.values()) {
            List<List<Word>> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(row.getOrDefault(column, List.of()));
            }
            grid.add(cells);
        }
        return new Grid(grid);
    }
}
