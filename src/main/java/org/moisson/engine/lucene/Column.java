package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BitSet;

/** The values of one field in one segment, held in memory so that counting touches arrays alone. */
final class Column {

    private final String[] names;
    private final int[] starts;
    private final int[] values;

    private Column(String[] names, int[] starts, int[] values) {
        this.names = names;
        this.starts = starts;
        this.values = values;
    }

    /** Reads the field of every document, or of those kept alone, which then count from 0 in their order. */
    static Column read(LeafReader reader, String field, BitSet kept, int count) throws IOException {
        SortedSetDocValues source = DocValues.getSortedSet(reader, field);
        int[] starts = new int[count + 1];
        int[] values = new int[count];
        int size = 0;
        int row = 0;
        for (int doc = kept.nextSetBit(0); doc < reader.maxDoc(); doc = next(kept, doc, reader.maxDoc())) {
            starts[row++] = size;
            if (source.advanceExact(doc)) {
                for (int each = 0; each < source.docValueCount(); each++) {
                    if (size == values.length) {
                        values = Arrays.copyOf(values, size * 2 + 8);
                    }
                    values[size++] = (int) source.nextOrd();
                }
            }
        }
        starts[row] = size;
        String[] names = new String[(int) source.getValueCount()];
        for (int ord = 0; ord < names.length; ord++) {
            names[ord] = source.lookupOrd(ord).utf8ToString();
        }
        return new Column(names, starts, Arrays.copyOf(values, size));
    }

    private static int next(BitSet bits, int after, int end) {
        return after + 1 >= end ? end : bits.nextSetBit(after + 1);
    }

    int names() {
        return names.length;
    }

    String name(int ord) {
        return names[ord];
    }

    int from(int row) {
        return starts[row];
    }

    int to(int row) {
        return starts[row + 1];
    }

    /** The ordinal of the name at that place between from and to. */
    int at(int place) {
        return values[place];
    }
}
